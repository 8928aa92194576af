/** Numbers as slides print them, for worked examples. */
package deltarule.tests.decimals;
