package deltarule.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows point one way: grader to tests to reference to problem-sets; the worker knows nobody. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("deltarule");

    @Test
    void theWorkerKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("deltarule.worker..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "deltarule.worker..")
                .check(ALL);
    }

    @Test
    void theSourceProcessKnowsTheJdkAndCheckstyleWithItsParserOnly() {
        classes()
                .that()
                .resideInAPackage("deltarule.sources..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.tools..",
                        "org.xml.sax..",
                        "com.puppycrawl.tools..",
                        "org.antlr.v4.runtime..",
                        "deltarule.sources..")
                .check(ALL);
    }

    @Test
    void problemsKnowTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("deltarule.problems..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "deltarule.problems..")
                .check(ALL);
    }

    @Test
    void theReferenceKnowsProblemsAndTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("deltarule.reference..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "deltarule.problems..", "deltarule.reference..")
                .check(ALL);
    }

    @Test
    void hiddenTestsKnowNothingOfProcesses() {
        noClasses()
                .that()
                .resideInAnyPackage("deltarule.tests..", "deltarule.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("deltarule.grader..", "deltarule.worker..", "deltarule.sources..")
                .check(ALL);
    }

    @Test
    void onlyTheSandboxKnowsTheWorker() {
        noClasses()
                .that()
                .resideInAPackage("deltarule.grader..")
                .and()
                .resideOutsideOfPackage("deltarule.grader.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("deltarule.worker..")
                .check(ALL);
    }

    @Test
    void onlyTheCompileStepKnowsTheSourceProcess() {
        noClasses()
                .that()
                .resideInAPackage("deltarule.grader..")
                .and()
                .resideOutsideOfPackage("deltarule.grader.compile..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("deltarule.sources..")
                .check(ALL);
    }

    @Test
    void nothingOfOursIsSerializedTheJavaWay() {
        noClasses()
                .that()
                .resideInAPackage("deltarule..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(ALL);
    }

    @Test
    void onlyConfinementCallsNativeCode() {
        noClasses()
                .that()
                .resideInAPackage("deltarule..")
                .and()
                .resideOutsideOfPackage("deltarule.grader.confinement..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .check(ALL);
    }
}
