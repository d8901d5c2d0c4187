package org.inquirytriage.office;

import java.util.List;
import java.util.Set;

import org.inquirytriage.message.EmailAddress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeDirectoryTests {

	private static final OfficeDirectory DIRECTORY = new OfficeDirectory(
			List.of(office("near", "near@example.org", false), office("far", "far@clinic.example", false),
					office("program", "heart@example.org", true)));

	private static Office office(String id, String email, boolean fallback) {
		return new Office(id, id, List.of(), List.of(), List.of(), "555-0100", "Monday, 8 am to 5 pm",
				EmailAddress.of(email), null, fallback, ForwardPolicy.ATTACH);
	}

	private static ForwardPolicy policy(OfficeDirectory directory, String office) {
		return directory.office(office).orElseThrow().policy();
	}

	@Test
	void givesWholeMessagesOnlyWithinTheProgramsOwnDomain() {
		OfficeDirectory directory = DIRECTORY.trusting(Set.of());
		assertThat(policy(directory, "near")).isEqualTo(ForwardPolicy.ATTACH);
		assertThat(policy(directory, "far")).isEqualTo(ForwardPolicy.LINK);
	}

	@Test
	void givesWholeMessagesToTheDomainsThatAreTrusted() {
		OfficeDirectory directory = DIRECTORY.trusting(Set.of("clinic.example"));
		assertThat(policy(directory, "near")).isEqualTo(ForwardPolicy.LINK);
		assertThat(policy(directory, "far")).isEqualTo(ForwardPolicy.ATTACH);
	}

}
