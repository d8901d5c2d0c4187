package org.inquirytriage.outbox.jsoup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters in HTML, made from the golden files of their texts. Run with
 * {@code -Dgolden.write=true} to write those kept in HTML anew.
 */
class HtmlLetterTests {

	private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

	static List<Path> letters() throws IOException {
		try (Stream<Path> files = Files.walk(GOLDEN)) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("letters")
	void saysTheSameWordsAsTheText(Path file) throws IOException {
		Golden letter = Golden.of(file);
		assertThat(Jsoup.parse(letter.html()).body().text()).isEqualTo(letter.words());
	}

	@ParameterizedTest
	@MethodSource("letters")
	void holdsNothingButWordsAndTheLinksOfTheText(Path file) throws IOException {
		Golden letter = Golden.of(file);
		Document html = Jsoup.parse(letter.html());
		assertThat(html.getAllElements()).extracting(Element::normalName)
			.isSubsetOf("#root", "html", "head", "meta", "title", "body", "div", "p", "br", "ul", "li", "a", "span",
					"hr");
		assertThat(html.select("a")).allSatisfy((link) -> assertThat(letter.text()).contains(link.attr("href")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "answers/billing.en", "two-topics.es", "received.ar", "redirect-closed.en" })
	void readsAsItDidInReview(String name) throws IOException {
		String html = Golden.of(GOLDEN.resolve(name + ".txt")).html();
		Path file = GOLDEN.resolve("html").resolve(name.replace('/', '-') + ".html");
		if (Boolean.getBoolean("golden.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, html, StandardCharsets.UTF_8);
		}
		assertThat(html).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
	}

	@Test
	void marksTheLanguageOfEachPart() {
		Document html = Jsoup.parse(HtmlLetter.of("Thư", "Chào\n\n* * *\n\nHello\n", "vi, en"));
		assertThat(html.select("html").attr("lang")).isEqualTo("vi");
		assertThat(html.select("div")).extracting((part) -> part.attr("lang") + " " + part.text())
			.containsExactly("vi Chào", "en Hello");
	}

	@Test
	void setsItemsInAList() {
		Document html = Jsoup.parse(HtmlLetter.of("List", "Bring:\n- A card\n- A list\n", "en"));
		assertThat(html.select("ul > li")).extracting(Element::text).containsExactly("A card", "A list");
		assertThat(html.select("p")).extracting(Element::text).containsExactly("Bring:");
	}

	@Test
	void leavesThePointBehindALinkOutOfIt() {
		Document html = Jsoup.parse(HtmlLetter.of("Link", "See https://www.example.org/a?b=1&c=2.\n", "en"));
		assertThat(html.select("a").attr("href")).isEqualTo("https://www.example.org/a?b=1&c=2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "555-0100", "312-555-0100", "(312) 555-0100", "1-800-555-0100", "312.555.0100" })
	void breaksNoTelephoneNumberIntoTwoLines(String number) {
		Document html = Jsoup.parse(HtmlLetter.of("Call", "Call " + number + ", day or night.\n", "en"));
		assertThat(html.select("span[style='white-space: nowrap']")).extracting(Element::text).containsExactly(number);
		assertThat(html.body().text()).isEqualTo("Call " + number + ", day or night.");
	}

	@Test
	void takesNoPartOfALinkOrOfAReferenceForATelephoneNumber() {
		Document html = Jsoup
			.parse(HtmlLetter.of("No", "See https://www.example.org/555-0100 or 2-555-01009-x.\n", "en"));
		assertThat(html.select("span")).isEmpty();
	}

	@Test
	void showsWhatLooksLikeHtmlAsItIsWritten() {
		Document html = Jsoup.parse(HtmlLetter.of("<b>", "<img src=x onerror=y> & </div>\n", "en"));
		assertThat(html.select("img")).isEmpty();
		assertThat(html.body().text()).isEqualTo("<img src=x onerror=y> & </div>");
		assertThat(html.title()).isEqualTo("<b>");
	}

	/** A letter as it is kept for review. */
	private record Golden(String languages, String subject, String text) {

		static Golden of(Path file) throws IOException {
			String content = Files.readString(file, StandardCharsets.UTF_8);
			String[] name = String.valueOf(file.getFileName()).split("\\.");
			String subject = content.lines().filter((line) -> line.startsWith("Subject: ")).findFirst().orElseThrow();
			boolean alone = name[0].equals("received") && name[1].equals("de");
			String languages = alone ? "en" : name[0].equals("received") ? name[1] + ", en" : name[1];
			return new Golden(languages, subject.substring("Subject: ".length()), content.split("\n\n", 2)[1]);
		}

		String html() {
			return HtmlLetter.of(this.subject, this.text, this.languages);
		}

		/** Without the marks of items and of the next language. */
		String words() {
			return this.text.replaceAll("(?m)^- ", "").replace("\n* * *\n", "\n").replaceAll("\\s+", " ").strip();
		}

	}

}
