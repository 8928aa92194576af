/** Typesets the TeX of statements as MathML, which browsers show without scripts. */
package deltarule.grader.formula;
