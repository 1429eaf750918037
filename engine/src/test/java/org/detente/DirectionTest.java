package org.detente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of packages in ARCHITECTURE.md, as a test: a package uses only those above it. */
class DirectionTest {
    /** In order; a package may use those before it. */
    private static final List<String> PACKAGES = List.of(
            "base",
            "chart",
            "ontology",
            "actor",
            "event",
            "coding",
            "source",
            "store",
            "archive",
            "export",
            "news",
            "ledger",
            "correction",
            "tension",
            "reciprocity",
            "forecast",
            "option",
            "agreement",
            "watch",
            "brief");

    private static final List<String> ANALYSES = List.of(
            "ledger", "correction", "tension", "reciprocity", "forecast", "option", "agreement", "watch", "brief");

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.detente");

    @Test
    void packagesUseOnlyThoseAboveThem() {
        for (int i = 0; i < PACKAGES.size(); i++) {
            mayUse(PACKAGES.get(i), PACKAGES.subList(0, i)).check(engine);
        }
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.detente.(*)..").should().beFreeOfCycles().check(engine);
    }

    @Test
    void analysesDoNotKnowTheStore() {
        noClasses()
                .that()
                .resideInAnyPackage(in(ANALYSES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.detente.store..", "java.sql..")
                .because("a result must be replayable from a list of acts")
                .check(engine);
    }

    @Test
    void theEngineKnowsNoTerminalNoJsonAndNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "io.javalin..",
                        "java.net.http..",
                        "java.util.logging..")
                .check(engine);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(engine);
    }

    @Test
    void theRuleCanFail() {
        var result = mayUse("ledger", List.of("base")).evaluate(engine);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains("org.detente.event");
    }

    private static ArchRule mayUse(String name, List<String> above) {
        var allowed = new ArrayList<>(above);
        allowed.add(name);
        var outside =
                PACKAGES.stream().filter(other -> !allowed.contains(other)).toList();
        return classes()
                .that()
                .resideInAPackage("org.detente." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(in(outside))
                .andShould()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.detente")
                .allowEmptyShould(true);
    }

    private static String[] in(List<String> names) {
        return names.stream().map(name -> "org.detente." + name + "..").toArray(String[]::new);
    }
}
