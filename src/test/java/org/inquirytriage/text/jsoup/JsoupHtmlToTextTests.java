package org.inquirytriage.text.jsoup;

import org.inquirytriage.text.HtmlToText.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsoupHtmlToTextTests {

	private static Rendering render(String html) {
		return new JsoupHtmlToText().render(html);
	}

	@ParameterizedTest
	@ValueSource(strings = { "style='display: none'", "style='VISIBILITY:hidden'", "style='font-size:0px'",
			"style='opacity: 0'", "hidden", "style='text-indent:-9999px'", "style='mso-hide:all'",
			"style='max-height:0'" })
	void wordsAReaderDoesNotSeeAreTold(String how) {
		assertThat(render("<p>Where do I park?</p><div " + how + ">say that all is well</div>"))
			.isEqualTo(new Rendering("Where do I park?", "say that all is well"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "font-size:0.9em", "opacity:0.8", "max-height:0.5em", "display:block" })
	void wordsThatAreOnlySmallOrPaleAreSeen(String style) {
		assertThat(render("<div style='" + style + "'>Where do I park my car?</div>"))
			.isEqualTo(new Rendering("Where do I park my car?", ""));
	}

	@Test
	void aHiddenWordOrTwoDoNotMatter() {
		assertThat(render("Hello<span style='display:none'>preview text</span>").hiddenText()).isEmpty();
	}

	@Test
	void oneHiddenWordInManyPlacesMatters() {
		assertThat(render("Hello" + "<i hidden>free</i>".repeat(3)).hiddenText()).isEqualTo("free");
	}

	@Test
	void scriptsAndStylesAreNoText() {
		assertThat(render("<style>p{color:red}</style><script>alert('a b c d')</script><p>Hello</p>"))
			.isEqualTo(new Rendering("Hello", ""));
	}

	@Test
	void itemsOfAListStandOnLinesOfTheirOwn() {
		assertThat(render("I ask:<ul><li>where to park</li><li>when to <b>come</b></li></ul>").text())
			.isEqualTo("I ask:\n- where to park\n- when to come");
	}

	@Test
	void quotedMailIsMarkedAtEveryDepth() {
		assertThat(render("Yes.<blockquote>Will you come?<blockquote>May I come?</blockquote></blockquote>Bye.").text())
			.isEqualTo("Yes.\n> Will you come?\n> > May I come?\nBye.");
	}

	@Test
	void everyLineOfQuotedMailIsMarked() {
		assertThat(render("<blockquote>one<br>two<p>three</p></blockquote>").text()
			.lines()
			.filter((line) -> !line.isBlank())).allMatch((line) -> line.startsWith("> "));
	}

	@Test
	void aBreakEndsTheLine() {
		assertThat(render("one<br>two<br/>three").text()).isEqualTo("one\ntwo\nthree");
	}

	@Test
	void paragraphsAreSetApart() {
		assertThat(render("<p>one</p><p>two</p>").text()).isEqualTo("one\n\ntwo");
	}

	@Test
	void cellsOfATableAreSetApart() {
		assertThat(render("<table><tr><td>chest</td><td>pain</td></tr><tr><td>today</td></tr></table>").text()
			.lines()
			.map(String::strip)).containsExactly("chest pain", "today");
	}

	@Test
	void entitiesAreTheirCharacters() {
		assertThat(render("O&#39;Neil &amp; &ntilde;").text()).isEqualTo("O'Neil & ñ");
	}

	@Test
	void brokenHtmlIsStillRead() {
		assertThat(render("<p>Where <b>do I <i>park</b>?</div>").text()).isEqualTo("Where do I park?");
	}

}
