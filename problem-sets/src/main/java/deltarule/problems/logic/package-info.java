/** Logic gates as units, and what takes more than one of them. */
package deltarule.problems.logic;
