/** What happens to data before and after a network: encodings, layouts, batches, splits and evaluation. */
package deltarule.problems.data;
