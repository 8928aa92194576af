package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.Result;
import deltarule.grader.report.StatusGrades;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class JunitXmlTest {
    @Test
    void everyStatusIsValidAndNoTestIsThereTwice() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("junit.xsd"));

        for (Grade grade : StatusGrades.all()) {
            String xml = JunitXml.text(StudentView.of(grade));
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        }
        schema.newValidator().validate(new StreamSource(new StringReader(JunitXml.text(Views.hostile()))));
    }

    @Test
    void surefiresReaderFindsASuiteForEachProblemAndATestForEachCriterion() throws Exception {
        List<ReportTestSuite> suites = read(Views.mixed());

        assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).containsExactly(3, 4, 3);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfFailures).containsExactly(1, 3, 2);
        assertThat(suites).extracting(ReportTestSuite::getNumberOfSkipped).containsExactly(0, 0, 1);
        ReportTestCase loss = suites.get(1).getTestCases().get(1);
        assertThat(loss.getName()).isEqualTo("loss: Loss of one example");
        assertThat(loss.getFullClassName()).isEqualTo("neural-network-basics.hinge-loss");
        assertThat(loss.getFailureType()).isEqualTo("WRONG");
    }

    @Test
    void aFaultOfTheGraderIsAnErrorAndNoFailure() throws Exception {
        List<ReportTestSuite> suites = read(StudentView.of(StatusGrades.graderError()));

        assertThat(suites).singleElement().satisfies(suite -> {
            assertThat(suite.getNumberOfErrors()).isEqualTo(1);
            assertThat(suite.getNumberOfFailures()).isZero();
        });
    }

    @Test
    void criteriaOfASubmissionThatDoesNotCompileAreSkipped() throws Exception {
        assertThat(read(Views.notCompiled()))
                .allSatisfy(suite -> assertThat(suite.getNumberOfSkipped()).isEqualTo(suite.getNumberOfTests()));
    }

    private static List<ReportTestSuite> read(Result result) throws Exception {
        byte[] xml = JunitXml.text(result).getBytes(StandardCharsets.UTF_8);
        try (InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8)) {
            // It takes a suite for a class, and lists one without tests where the two have different names.
            return new TestSuiteXmlParser(new NullConsoleLogger())
                    .parse(reader).stream()
                            .filter(suite -> !suite.getTestCases().isEmpty())
                            .toList();
        }
    }
}
