/** The reference for softmax regression. */
package deltarule.reference.softmaxregression;
