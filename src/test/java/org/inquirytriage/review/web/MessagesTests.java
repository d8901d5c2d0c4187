package org.inquirytriage.review.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Role;
import org.inquirytriage.inquiry.DispositionKind;
import org.inquirytriage.inquiry.InquiryEvent;
import org.inquirytriage.outbox.Action;
import org.inquirytriage.outbox.OutboxState;
import org.inquirytriage.review.ServiceState;
import org.inquirytriage.review.mailboxes.Answer;
import org.inquirytriage.review.mailboxes.ProgramMailbox;
import org.inquirytriage.triage.Evidence.Layer;
import org.inquirytriage.triage.HoldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MessagesTests {

	private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

	private static final Path LEXICON = Path.of("models", "lexicon");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.-]*)[}(]");

	private static final Pattern GROUP = Pattern.compile("^ +group: (\\S+)$", Pattern.MULTILINE);

	private final Properties english = read("/messages.properties");

	private final Properties spanish = read("/messages_es.properties");

	@Test
	void areThereInBothLanguages() {
		assertThat(this.spanish.keySet()).containsExactlyInAnyOrderElementsOf(this.english.keySet());
	}

	@Test
	void saySomethingOtherThanEnglishInSpanish() {
		Set<String> same = Set.of("product", "span.hours", "fact.rule", "layer.group", "layer.classifier", "inquiry.at",
				"attachment.size", "cue.symptom", "sent.to", "demo.sent.to");
		assertThat(this.spanish).allSatisfy((key, text) -> assertThat(
				same.contains(key.toString()) || !text.equals(this.english.get(key)) || text.toString().length() < 12)
			.as(key.toString())
			.isTrue());
	}

	@ParameterizedTest
	@MethodSource("templateKeys")
	void areThereForEveryKeyOfATemplate(String key) {
		assertThat(this.english).containsKey(key);
	}

	static Set<String> templateKeys() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.flatMap((file) -> KEY.matcher(content(file)).results())
				.map((found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@ParameterizedTest
	@MethodSource("constantKeys")
	void areThereForEveryConstant(String key) {
		assertThat(this.english).containsKey(key);
	}

	static Stream<String> constantKeys() {
		return Stream
			.of(names("hold.", HoldReason.values()).map((key) -> key.toLowerCase().replace('_', '-')),
					names("layer.", Layer.values()).map(String::toLowerCase), names("action.", Action.values()),
					names("state.", OutboxState.values()), names("event.", InquiryEvent.Kind.values()),
					names("role.", Role.values()).map(String::toLowerCase),
					names("filter.", ListFilter.values()).map(String::toLowerCase),
					names("list.", ListFilter.values()).map(String::toLowerCase),
					names("list.empty.", ListFilter.values()).map(String::toLowerCase),
					names("mailboxes.answer.", Answer.Kind.values()),
					names("mailboxes.mode.", ServiceState.Mode.values()),
					names("mailboxes.protection.", ProgramMailbox.Protection.values()),
					names("mailboxes.signIn.", ProgramMailbox.SignIn.values()),
					names("mailboxes.reader.", ProgramMailbox.Reader.values()),
					names("mailboxes.hearing.", ProgramMailbox.Hearing.values()),
					Stream.of(Standing.ONE_TIME, Standing.DEMO, Standing.LOCKED)
						.map((standing) -> "standing." + standing),
					Stream.of(DispositionKind.values()).map((kind) -> "outcome." + kind.word()))
			.flatMap((keys) -> keys);
	}

	private static Stream<String> names(String prefix, Enum<?>... constants) {
		return Arrays.stream(constants).map((constant) -> prefix + constant.name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "emergency-en.yaml", "emergency-es.yaml" })
	void areThereForEveryGroupOfEmergencySigns(String file) {
		assertThat(groups(file)).isNotEmpty()
			.allSatisfy((group) -> assertThat(this.english).containsKey("sign." + group));
	}

	@ParameterizedTest
	@ValueSource(strings = { "clinical-en.yaml", "clinical-es.yaml" })
	void areThereForEveryGroupOfClinicalCues(String file) {
		assertThat(groups(file)).isNotEmpty()
			.allSatisfy((group) -> assertThat(this.english).containsKey("cue." + group));
	}

	private static Set<String> groups(String file) {
		return GROUP.matcher(content(LEXICON.resolve(file)))
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void areFormatsThatCanBeRead() {
		Stream.of(this.english, this.spanish)
			.flatMap((bundle) -> bundle.values().stream())
			.forEach((text) -> assertThatNoException().as(text.toString())
				.isThrownBy(() -> new MessageFormat(text.toString())));
	}

	@Test
	void useNoStraightApostropheWhichAFormatWouldSwallow() {
		assertThat(this.english.values()).noneMatch((text) -> text.toString().contains("'"));
		assertThat(this.spanish.values()).noneMatch((text) -> text.toString().contains("'"));
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties read(String name) {
		try (InputStream stream = MessagesTests.class.getResourceAsStream(name)) {
			Properties properties = new Properties();
			properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
