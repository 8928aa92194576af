/** What tells a right softmax regression from a wrong one. */
package deltarule.tests.softmaxregression;
