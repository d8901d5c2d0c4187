package org.inquirytriage.tuning.snakeyaml;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inquirytriage.tuning.facts.FactsText.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class YamlFactsTests {

	private static final Set<String> LANGUAGES = Set.of("en", "es");

	private static final String FILE = """
			# The facts. ¿Sí? 😀
			phone:
			  main: "555-0100"   # the desk
			parking:
			  options:
			    en:
			      - "The garage."
			      - "Valet."
			    es:
			      - "El garaje."

			  cost: {en: "Free.", es: "Gratis."}
			  days: [monday, tuesday]
			  half: {en: "One", es: ["Uno"]}
			calendar:
			  timezone: "America/Chicago"
			""";

	private final YamlFacts facts = new YamlFacts();

	@Test
	void knowsTextsAndListsByPathAndLanguage() {
		assertThat(this.facts.facts(FILE, LANGUAGES))
			.isEqualTo(Map.of("phone.main", new Words(false, Map.of("all", List.of("555-0100"))), "parking.options",
					new Words(true, Map.of("en", List.of("The garage.", "Valet."), "es", List.of("El garaje."))),
					"parking.cost", new Words(false, Map.of("en", List.of("Free."), "es", List.of("Gratis."))),
					"parking.days", new Words(true, Map.of("all", List.of("monday", "tuesday")))));
	}

	@Test
	void changesOneTextAndNotACharacterElsewhere() {
		assertThat(with("phone.main", Map.of("all", List.of("555-0199"))))
			.isEqualTo(FILE.replace("555-0100", "555-0199"));
	}

	@Test
	void quotesWhatWouldBeYaml() {
		String text = "Say \"yes\": \\ # - {no}";
		String changed = with("phone.main", Map.of("all", List.of(text)));
		assertThat(this.facts.facts(changed, LANGUAGES).get("phone.main"))
			.isEqualTo(new Words(false, Map.of("all", List.of(text))));
	}

	@Test
	void changesAListInEveryLanguage() {
		assertThat(with("parking.options", Map.of("en", List.of("Bus."), "es", List.of("Bus uno.", "Bus dos."))))
			.isEqualTo(FILE.replace("- \"The garage.\"\n      - \"Valet.\"", "- \"Bus.\"")
				.replace("- \"El garaje.\"", "- \"Bus uno.\"\n      - \"Bus dos.\""));
	}

	@Test
	void changesAListOnOneLine() {
		assertThat(with("parking.days", Map.of("all", List.of("friday"))))
			.isEqualTo(FILE.replace("[monday, tuesday]", "[\"friday\"]"));
	}

	@Test
	void changesNoFactInLanguagesThatItHasNot() {
		assertThatIllegalArgumentException().isThrownBy(() -> with("phone.main", Map.of("en", List.of("555"))));
	}

	@Test
	void knowsNothingInAFileThatIsNoYaml() {
		assertThat(this.facts.facts("a: [", LANGUAGES)).isEmpty();
	}

	private String with(String path, Map<String, List<String>> texts) {
		return this.facts.with(FILE, LANGUAGES, path, texts);
	}

}
