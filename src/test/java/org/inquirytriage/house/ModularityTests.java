package org.inquirytriage.house;

import org.inquirytriage.InquiryTriageApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(InquiryTriageApplication.class);

	@Test
	void modulesImportOnlyWhatTheTableAllows() {
		MODULES.verify();
	}

	@Test
	void everyModuleOfTheTableIsThere() {
		assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString)).contains("message",
				"text", "screening", "triage", "office", "reply", "outbox", "inquiry", "intake", "pipeline", "review",
				"tuning", "account", "platform", "demo", "cli");
	}

	@Test
	void aForbiddenImportIsFound() {
		assertThatThrownBy(() -> ApplicationModules.of("org.fixture", new ImportOption.OnlyIncludeTests()).verify())
			.isInstanceOf(Violations.class);
	}

}
