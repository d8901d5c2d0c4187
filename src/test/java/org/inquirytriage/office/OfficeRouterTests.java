package org.inquirytriage.office;

import java.nio.file.Path;
import java.util.List;

import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.text.InquiryText;
import org.inquirytriage.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeRouterTests {

	private static final OfficeDirectory DIRECTORY = new CsvOfficeFile().read(Path.of("templates", "offices.csv"));

	private static final OfficeRouter ROUTER = new OfficeRouter(DIRECTORY);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			harbor-street    | I have a question for Dr. Okafor.
			harbor-street    | my cardiologist is Ruth Okafor and she changed something
			harbor-street    | pls pass this to doctor okafor thx
			harbor-street    | DR OKAFOR TOLD ME TO WRITE
			harbor-street    | Dr.Okafor said to ask
			harbor-street    | I saw DrOkafor on Monday
			harbor-street    | This is about my visit with Okafor last week
			harbor-street    | Okafor's office never called me back
			harbor-street    | okafors office never called
			harbor-street    | Could the office of Okafor call me?
			harbor-street    | Dr. Okafer wanted to know how I am
			harbor-street    | Dr Okafro wanted to know
			harbor-street    | R. Okafor, MD put me on this
			harbor-street    | Dr. R. Okafor put me on this
			harbor-street    | Okafor, Ruth (my doctor)
			harbor-street    | Ruth A. Okafor is my doctor
			harbor-street    | Dr. Anh Nguyen did my procedure
			harbor-street    | Dr. Anh Nguyễn did my procedure
			harbor-street    | I see Dr. Anh
			harbor-street    | i go to Harbor St Cardiology
			harbor-street    | I go to Harbor Street Cardiology. Can someone call me?
			harbor-street    | a question for the Harbor Street office
			northfield-heart | Dr. Minh Nguyen did my procedure
			northfield-heart | Dr. Nguyen, the one in Northfield, saw me
			northfield-heart | Doctor Minh said I could ask
			northfield-heart | the Northfield clinic gave me new pills
			northfield-heart | Clare Dupont is who I see
			lakeside-suite-a | la doctora Márquez me dijo que escribiera
			lakeside-suite-a | mi cirujana es Elena Marquez
			lakeside-suite-a | Tengo una pregunta para la Dra. Marques
			lakeside-suite-a | con Marquez, mi cardióloga
			lakeside-suite-a | el consultorio de Marquez no contesta
			lakeside-suite-b | my surgeon Brandt
			lakeside-suite-b | my surgeon, Sam Brandt, said so
			lakeside-suite-b | Drs. Brandt and Raman both saw me
			lakeside-suite-b | Is Dr. Raman's nurse there?
			lakeside-suite-b | I am seen in the device clinic
			lakeside-suite-c | Dr. Keiko Tanabe or Dr Rosenthall, either is fine
			lakeside-suite-c | Please tell Suite C that I called
			lakeside-suite-d | Mary Beth Sullivan
			lakeside-suite-d | Dr. Marybeth Sullivan
			lakeside-suite-d | Dr. Mary-Beth Sullivan
			lakeside-suite-d | Dr. Sulivan's team
			lakeside-suite-d | André Baptiste gave me this
			lakeside-suite-e | Dr. Lindqvist
			lakeside-suite-e | Dr. Hannah Lindquist
			oak-hill         | Dr. Jim Kowalski
			oak-hill         | doctor named Kowalsky
			oak-hill         | the clinic in Oak Hill
			riverside        | Dr. Haddad at the Riverside clinic
			riverside        | Dr. Abernethy
			cedar-point      | Letty Fuentes is my NP
			prairie-family   | Bill Osei, my family doctor
			prairie-family   | Dr Petrakis
			southport-heart  | dr. siddiqui's office
			southport-heart  | Dr. Siddiqui, o el doctor Ortega
			""")
	void findsTheOfficeHoweverItIsWritten(String office, String words) {
		assertThat(ROUTER.route(author(words)).office().id()).isEqualTo(office);
	}

	@ParameterizedTest
	@ValueSource(strings = { "I have a question about my mother.", "Dr. Smith is my doctor",
			"Dr. Robert Okafor is my dentist", "Robert Okafor's office is my accountant", "My name is Maria Ortega",
			"We live in Northfield near Oak Hill", "I parked in Riverside", "How do I find the Lakeside clinic?",
			"brandt new shoes", "Regards, Tom Sullivan", "Okafor", "Is the heart and vascular program open?", "", "Dr.",
			"the doctor. the office. the clinic", "Dr. Ram is not the one", "Thanks, Omar" })
	void takesTheProgramsOwnLineWhenNoOfficeIsNamed(String words) {
		assertThat(ROUTER.route(author(words)).office()).isEqualTo(DIRECTORY.programLine());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Dr. Nguyen saw me", "Dr. Brandt sent me to Dr. Okafor", "Dr. Kowalski and the valve clinic",
					"my visit with Nguyen", "Dr. Nguyen and Dr. Dupont, or was it Dr. Okafor?" })
	void takesTheProgramsOwnLineWhenTwoOfficesFitAndSaysSo(String words) {
		Routing routing = ROUTER.route(author(words));
		assertThat(routing.office()).isEqualTo(DIRECTORY.programLine());
		assertThat(routing.why()).contains("fits more than one office", "the program's own line was chosen");
	}

	@Test
	void readsTheSubjectAsTheWritersWords() {
		InquiryText text = text("Message for Dr. Tanabe", "Please call me.", "");
		assertThat(ROUTER.route(text).office().id()).isEqualTo("lakeside-suite-c");
	}

	@Test
	void countsQuotedTextWhenTheWriterNamesNobody() {
		Routing routing = ROUTER.route(text("", "Please see below.", "Your visit with Dr. Tanabe is over."));
		assertThat(routing).isEqualTo(new Routing(DIRECTORY.office("lakeside-suite-c").orElseThrow(),
				"The quoted text names Lakeside Heart Clinic Suite C by a physician's last name."));
	}

	@Test
	void passesQuotedTextOverWhenTheWriterNamesAPhysician() {
		InquiryText text = text("", "This is for Dr. Raman.", "Your visit with Dr. Tanabe is over.");
		assertThat(ROUTER.route(text).office().id()).isEqualTo("lakeside-suite-b");
	}

	@Test
	void doesNotJoinATitleAndANameAcrossParagraphs() {
		assertThat(ROUTER.route(author("please ask the doctor\n\nOkafor family")).office())
			.isEqualTo(DIRECTORY.programLine());
	}

	@Test
	void explainsItsChoiceWithoutTheWritersWords() {
		assertThat(ROUTER.route(author("zebra Dr. Okafer zebra")).why())
			.isEqualTo("The message names Harbor Street Cardiology by a physician's last name.");
	}

	private static InquiryText author(String words) {
		return text("", words, "");
	}

	private static InquiryText text(String subject, String words, String quoted) {
		return new InquiryText(subject, words, quoted, "", List.of(), Language.UNDETERMINED, false, false);
	}

}
