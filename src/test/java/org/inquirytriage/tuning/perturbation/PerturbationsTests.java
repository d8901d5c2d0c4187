package org.inquirytriage.tuning.perturbation;

import java.util.List;
import java.util.Random;

import org.inquirytriage.tuning.JudgedCases;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PerturbationsTests {

	private static final String TEXT = "Where can visitors park their vehicles on Saturday? "
			+ "Thanks & greetings from somebody who drives.";

	private static final LabelledInquiry INQUIRY = JudgedCases.inquiry("one", Label.GENERAL, TEXT);

	static List<Perturbation> all() {
		return Perturbations.all();
	}

	private static Letter written(Perturbation perturbation) {
		return perturbation.apply(Letter.of(INQUIRY), "en", new Random(1));
	}

	private static String lettersOf(String text) {
		return text.replaceAll("[^A-Za-z]", "");
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyOneChangesTheLetter(Perturbation perturbation) {
		LabelledInquiry longer = JudgedCases.inquiry("one", Label.GENERAL, TEXT.repeat(5));
		assertThat(Perturbations.written(perturbation, longer)).isNotEqualTo(Letter.of(longer));
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyOneWritesTheSameInEveryRun(Perturbation perturbation) {
		assertThat(Perturbations.written(perturbation, INQUIRY))
			.isEqualTo(Perturbations.written(perturbation, INQUIRY));
	}

	@Test
	void namesAreDistinct() {
		assertThat(all()).extracting(Perturbation::name).doesNotHaveDuplicates();
	}

	@Test
	void aTypoKeepsTheFirstLetter() {
		assertThat(new Typos().changed("visitors", new Random(1))).startsWith("v").isNotEqualTo("visitors");
	}

	@Test
	void aLookAlikeReplacesOneLetter() {
		assertThat(new LookAlikes().changed("visitors", new Random(1))).hasSize(8)
			.satisfies((word) -> assertThat(lettersOf(word)).hasSize(7));
	}

	@Test
	void aWordOfNoLookAlikesStays() {
		assertThat(new LookAlikes().changed("gulfblurb", new Random(1))).isEqualTo("gulfblurb");
	}

	@Test
	void anInvisibleCharacterLeavesTheLetters() {
		assertThat(new InvisibleCharacters().changed("visitors", new Random(1))).hasSize(9)
			.satisfies((word) -> assertThat(lettersOf(word)).isEqualTo("visitors"));
	}

	@Test
	void brokenLinesAreShort() {
		assertThat(written(new BrokenLines()).text().lines()).allMatch((line) -> line.length() <= 36);
	}

	@Test
	void brokenLinesKeepTheLetters() {
		assertThat(lettersOf(written(new BrokenLines()).text())).isEqualTo(lettersOf(TEXT));
	}

	@Test
	void markupKeepsTheWordsThatAReaderSees() {
		assertThat(String.valueOf(written(new Markup(false)).html()).replaceAll("<[^>]*>", ""))
			.isEqualTo(TEXT.replace("&", "&amp;"));
	}

	@Test
	void markupCutsWords() {
		assertThat(written(new Markup(false)).html()).containsPattern("\\w<(b|!--|span|wbr)[^>]*>(</\\w+>)?\\w");
	}

	@Test
	void hiddenWordsAreHidden() {
		assertThat(written(new Markup(true)).html()).contains("display:none");
	}

	@Test
	void theSubjectAloneHoldsEverything() {
		assertThat(written(new SubjectOnly())).isEqualTo(Letter.plain(TEXT, ""));
	}

	@Test
	void surroundingsLeaveTheTextWhole() {
		assertThat(written(Surroundings.smallTalk()).text()).contains("\n" + TEXT + "\n");
	}

	@Test
	void surroundingsAreInTheLanguageOfTheText() {
		assertThat(Surroundings.quotedHistory().apply(Letter.of(INQUIRY), "es", new Random(1)).text())
			.contains("escribió:");
	}

}
