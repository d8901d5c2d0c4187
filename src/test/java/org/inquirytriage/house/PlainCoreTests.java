package org.inquirytriage.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlainCoreTests {

	private static final JavaClasses PROGRAM = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.inquirytriage");

	private static final String[] CORE = { "org.inquirytriage.message", "org.inquirytriage.text",
			"org.inquirytriage.screening", "org.inquirytriage.triage", "org.inquirytriage.triage.lexicon",
			"org.inquirytriage.office", "org.inquirytriage.reply" };

	private static ArchRule plain(String... packages) {
		return noClasses().that()
			.resideInAnyPackage(packages)
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.dependOnClassesThat(DescribedPredicate
				.not(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify..", "org.inquirytriage..")));
	}

	private static ArchRule onlyIn(String vendor, String... homes) {
		return noClasses().that()
			.resideOutsideOfPackages(homes)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(vendor);
	}

	@Test
	void theRulesSeeTheWholeProgram() {
		assertThat(PROGRAM).hasSizeGreaterThan(150);
	}

	@Test
	void theCoreIsPlainJava() {
		plain(CORE).check(PROGRAM);
	}

	@Test
	void aVendorInTheCoreIsFound() {
		assertThatThrownBy(() -> plain("org.inquirytriage.triage.opennlp").check(PROGRAM))
			.isInstanceOf(AssertionError.class);
	}

	@Test
	void jakartaMailStaysInIntakeImapAndOutboxSmtp() {
		onlyIn("jakarta.mail..", "org.inquirytriage.intake.imap..", "org.inquirytriage.outbox.smtp",
				"org.inquirytriage.outbox.bouncycastle", "org.inquirytriage.demo..")
			.check(PROGRAM);
	}

	@Test
	void mime4jStaysInPackagesNamedForIt() {
		onlyIn("org.apache.james..", "..mime4j..").check(PROGRAM);
	}

	@Test
	void openNlpStaysInPackagesNamedForIt() {
		onlyIn("opennlp..", "org.inquirytriage.text.opennlp", "org.inquirytriage.triage.opennlp").check(PROGRAM);
	}

	@Test
	void bouncyCastleStaysInThePackageNamedForIt() {
		onlyIn("org.bouncycastle..", "org.inquirytriage.outbox.bouncycastle").check(PROGRAM);
	}

	@Test
	void jsoupStaysInPackagesNamedForIt() {
		onlyIn("org.jsoup..", "..jsoup..").check(PROGRAM);
	}

	@Test
	void mustacheStaysInPackagesNamedForIt() {
		onlyIn("com.samskivert..", "org.inquirytriage.reply.mustache").check(PROGRAM);
	}

	@Test
	void jdbcStaysInPackagesNamedForIt() {
		onlyIn("org.springframework.jdbc..", "..jdbc", "org.inquirytriage.platform..").check(PROGRAM);
	}

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching("org.inquirytriage.(**)").should().beFreeOfCycles().check(PROGRAM);
	}

	@Test
	void methodsTakeAtMostSixParameters() {
		methods().that()
			.areDeclaredInClassesThat(
					DescribedPredicate.describe("are no records", (JavaClass type) -> !type.isRecord()))
			.and(DescribedPredicate.describe("are written by hand",
					(JavaMethod method) -> !method.getModifiers()
						.contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)))
			.should(new com.tngtech.archunit.lang.ArchCondition<>("take at most six parameters") {
				@Override
				public void check(JavaMethod method, com.tngtech.archunit.lang.ConditionEvents events) {
					if (method.getRawParameterTypes().size() > 6) {
						events
							.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(method, method.getFullName()));
					}
				}
			})
			.check(PROGRAM);
	}

}
