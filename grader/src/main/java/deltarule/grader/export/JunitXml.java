package deltarule.grader.export;

import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.report.Wording;
import deltarule.testkit.Outcome;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML as build servers read it: a suite for each problem, a test for each criterion. A submission without
 * criteria (refused, or a fault of the grader) is one test that ends in an error.
 */
final class JunitXml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JunitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String text(Result result) {
        try {
            JunitXml junit = new JunitXml();
            junit.write(result);
            return junit.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes whatever is written", e);
        }
    }

    private void write(Result result) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", result.title());
        boolean judged = Score.counts(result);
        if (judged) {
            for (ProblemPoints problem : result.problems()) {
                suite(problem, result);
            }
        } else {
            fault(result);
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void suite(ProblemPoints problem, Result result) throws XMLStreamException {
        List<Criterion> criteria = result.criteria().stream()
                .filter(criterion -> criterion.problem().equals(problem.id()))
                .toList();
        long errors = count(criteria, Outcome.GRADER_ERROR);
        long skipped = count(criteria, Outcome.NOT_RUN);
        long failures = criteria.size() - errors - skipped - count(criteria, Outcome.PASSED);
        openSuite(problem.title(), criteria.size(), failures, errors, skipped);
        for (Criterion criterion : criteria) {
            String id = criterion.id().substring(problem.id().length() + 1);
            openTest(result.set() + "." + problem.id(), id + ": " + criterion.title());
            switch (criterion.outcome()) {
                case PASSED -> {}
                case NOT_RUN -> ending("skipped", criterion);
                case GRADER_ERROR -> ending("error", criterion);
                case WRONG, THREW, IMPURE, TIMED_OUT, OUT_OF_MEMORY, DIED -> ending("failure", criterion);
            }
            close(2);
        }
        close(1);
    }

    private void fault(Result result) throws XMLStreamException {
        openSuite(result.title(), 1, 0, 1, 0);
        openTest(result.set(), "grading");
        line(3);
        xml.writeStartElement("error");
        attribute("type", result.status().name());
        attribute("message", result.reason());
        xml.writeEndElement();
        close(2);
        close(1);
    }

    private void openSuite(String name, long tests, long failures, long errors, long skipped)
            throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(tests));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", String.valueOf(skipped));
    }

    /** The names stay the same from run to run, and a set has the two together once. */
    private void openTest(String className, String name) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", className);
        attribute("name", name);
    }

    private void ending(String element, Criterion criterion) throws XMLStreamException {
        line(3);
        xml.writeStartElement(element);
        attribute("type", criterion.outcome().name());
        attribute("message", CriterionText.message(criterion));
        String points = criterion.points() + " of " + Wording.points(criterion.maxPoints()) + ".\n";
        xml.writeCharacters(XmlText.allowed(points + String.join("\n", CriterionText.lines(criterion))));
        xml.writeEndElement();
    }

    private void close(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.allowed(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static long count(List<Criterion> criteria, Outcome outcome) {
        return criteria.stream().filter(one -> one.outcome() == outcome).count();
    }
}
