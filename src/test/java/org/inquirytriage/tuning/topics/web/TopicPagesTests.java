package org.inquirytriage.tuning.topics.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.review.web.Pages;
import org.inquirytriage.shipped.Shipped;
import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.changes.AdminChange;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.inquirytriage.tuning.learning.TopicExample;
import org.inquirytriage.tuning.learning.TopicExamples;
import org.inquirytriage.tuning.lexicon.PhraseVersions;
import org.inquirytriage.tuning.templates.AddedTopic;
import org.inquirytriage.tuning.templates.CurrentTemplates;
import org.inquirytriage.tuning.web.TuningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(classes = { Pages.Wiring.class, TuningPages.Wiring.class },
		properties = { "triage.demo=false",
				"spring.datasource.url=jdbc:h2:mem:topic-pages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
						+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1" })
@AutoConfigureMockMvc
class TopicPagesTests {

	private static final String TOPICS = "/templates/topics";

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private CurrentTemplates current;

	@Autowired
	private ReplyComposer composer;

	@Autowired
	private TopicExamples examples;

	@Autowired
	private PhraseVersions phrases;

	@Autowired
	private AdminChanges changes;

	@Test
	void areForAdminsOnly() {
		assertThat(this.pages.get().uri(TOPICS + "/new")).hasRedirectedUrl("/login");
		assertThat(this.pages.get().uri(TOPICS + "/new").with(user("sam").roles("STAFF"))).hasStatus(403);
		assertThat(this.pages.get().uri(TOPICS + "/new").with(user("aud").roles("AUDITOR"))).hasStatus(403);
		assertThat(get(TOPICS + "/new")).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/check", "/chapel", "/chapel/examples", "/chapel/versions/1/approve",
			"/chapel/versions/1/decline", "/chapel/examples/7d3b0ee6-6d1a-4a9c-9c0e-0d3f1f2e4b55/remove" })
	void changeNothingWithoutTokenRoleAndSignIn(String way) {
		String path = TOPICS + way;
		assertThat(this.pages.post().uri(path).with(user("ann").roles("ADMIN"))).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(user("sam").roles("STAFF")).with(csrf())).hasStatus(403);
		assertThat(this.pages.post().uri(path).with(csrf())).hasRedirectedUrl("/login");
	}

	@Test
	void addATopicThatStaffCanAnswerAtOnce() {
		assertThat(add("choir")).hasRedirectedUrl(TOPICS + "/choir").flash().containsEntry("news", "added");
		Topic choir = new Topic("choir");
		assertThat(this.composer.library().answers(choir, "en")).isTrue();
		assertThat(this.composer.library().answers(choir, "es")).isTrue();
		assertThat(this.composer.answer(List.of(choir), "en", Shipped.NOON).text())
			.contains("The choir sings on Sundays.");
	}

	@Test
	void sayThatPeopleAnswerItUntilModelsWereTrainedOnIt() {
		add("harp");
		assertThat(get(TOPICS + "/harp")).bodyText()
			.contains("This topic is answered by people only", "English: 2 of 20 examples", "Spanish: 1 of 20 examples",
					"Are there harp concerts in the lobby?");
		assertThat(get("/templates")).bodyText().contains("answered by people only", "href=\"/templates/topics/harp\"");
		assertThat(get("/learning/models")).bodyText().contains("English: 2 of 20 examples");
	}

	@Test
	void callItByItsTitleInTheLanguageOfTheReader() {
		add("organ");
		assertThat(this.pages.get()
			.uri(TOPICS + "/organ")
			.header("Accept-Language", "es")
			.with(user("ann").roles("ADMIN"))).bodyText().contains("Música organ", "solo lo contestan personas");
	}

	@Test
	void keepItsWordsBesideTheLexicon() {
		add("flute");
		assertThat(this.phrases.inForce().phrases()).filteredOn((phrase) -> phrase.group().equals("flute"))
			.extracting((phrase) -> phrase.phrase())
			.containsExactly("flute", "flauta");
	}

	@Test
	void recordWhoAddedItButNoWordOfItsExamples() {
		add("cello");
		assertThat(this.changes.before(Long.MAX_VALUE, 9)).map(AdminChange::entry)
			.extracting((entry) -> entry.act() + " " + entry.subject())
			.contains("topic-examples-added topics/cello.yaml", "template-published topics/cello.yaml",
					"template-published en/cello.md", "template-published es/cello.md");
		assertThat(this.changes.before(Long.MAX_VALUE, 9)).map((change) -> change.entry().difference())
			.noneMatch((difference) -> difference.contains("Are there cello concerts"));
	}

	@ParameterizedTest
	@CsvSource({ "slug, Not A Slug, 422", "slug, new, 422", "title.es, '', 422", "body.en, Call {{phone.nobody}}., 422",
			"slug, hours, 409", "words.en, [, 422" })
	void refuseWhatCannotBeUsedAndKeepWhatWasTyped(String field, String typed, int status) {
		Map<String, String> fields = fields("drum");
		fields.put(field, typed);
		assertThat(post("", fields)).hasStatus(status).bodyText().contains("role=\"alert\"", "Are there drum concerts");
		assertThat(this.current.latest().library().topic(new Topic("drum"))).isEmpty();
		assertThat(this.examples.of(new Topic("drum"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "My name is Pat Lee, is there a choir? | It seems to name somebody",
			"I have chest pain, is there a choir? | It holds an emergency sign or a clinical cue",
			"choir? | It has fewer than three words", "Are there tuba concerts in the lobby? | It stands there twice" })
	void refuseExamplesThatTeachSomethingWrong(String example, String why) {
		Map<String, String> fields = fields("tuba");
		fields.merge("examples.en", "\n" + example, String::concat);
		assertThat(post("", fields)).hasStatus(422).bodyText().contains(why);
		assertThat(this.examples.of(new Topic("tuba"))).isEmpty();
	}

	@Test
	void checkTheTextsWhileSomebodyTypes() {
		Map<String, String> fields = fields("viola");
		fields.put("body.en", "Call {{phone.nobody}}.");
		assertThat(post("/check", fields)).bodyText().contains("It cannot be saved like this.", "phone.nobody");
		assertThat(post("/check", fields("viola"))).bodyText()
			.contains("The viola sings on Sundays.", "On a usual day")
			.doesNotContain("<html");
		assertThat(post("/check", Map.of("slug", "viola"))).bodyText().contains("once every text is filled in");
	}

	@Test
	void addATopicOnce() {
		add("banjo");
		assertThat(add("banjo")).hasStatus(409).bodyText().contains("there is a topic of that short name already");
	}

	@Test
	void switchATopicOff() {
		add("gong");
		assertThat(change("gong", 1, false)).hasRedirectedUrl(TOPICS + "/gong").flash().containsEntry("news", "kept");
		assertThat(this.composer.library().answers(new Topic("gong"), "en")).isFalse();
		assertThat(get(TOPICS + "/gong")).bodyText().contains("This topic is off");
	}

	@Test
	void refuseTheSecondOfTwoWhoChangeOneTopic() {
		add("lute");
		change("lute", 1, false);
		assertThat(change("lute", 1, true)).flash().containsEntry("news", "stale");
		assertThat(this.current.latest().number(AddedTopic.file(new Topic("lute")))).isEqualTo(2);
	}

	@Test
	void takeMoreExamplesAndTakeThemOut() {
		add("oboe");
		assertThat(post("/oboe/examples", Map.of("examples.en", "When does the oboe group meet?"))).flash()
			.containsEntry("news", "taught");
		TopicExample last = this.examples.of(new Topic("oboe")).getLast();
		assertThat(last.text()).isEqualTo("When does the oboe group meet?");
		assertThat(get("/learning/examples.jsonl")).bodyText()
			.contains(
					"\"topics\":[\"oboe\"],\"lang\":\"en\",\"subject\":\"\",\"text\":\"When does the oboe group meet?\"");
		assertThat(post("/oboe/examples/" + last.id() + "/remove", Map.of())).flash()
			.containsEntry("news", "forgotten");
		assertThat(this.examples.of(new Topic("oboe"))).doesNotContain(last);
	}

	@Test
	void knowNoTopicThatWasNotAdded() {
		assertThat(get(TOPICS + "/hours")).hasStatus(404);
		assertThat(get(TOPICS + "/No_slug")).hasStatus(404);
		assertThat(post("/hours/examples", Map.of("examples.en", "When do you open then?"))).hasStatus(404);
	}

	private MvcTestResult add(String slug) {
		return post("", fields(slug));
	}

	private MvcTestResult change(String slug, int version, boolean on) {
		Map<String, String> fields = new TreeMap<>(
				Map.of("version", String.valueOf(version), "title.en", slug, "title.es", slug, "covers", "music"));
		if (on) {
			fields.put("on", "true");
		}
		return post("/" + slug, fields);
	}

	private static Map<String, String> fields(String slug) {
		Map<String, String> fields = new TreeMap<>();
		fields.put("slug", slug);
		fields.put("covers", "music in the lobby");
		fields.put("owner", "Program Manager");
		fields.put("title.en", "Music " + slug);
		fields.put("subject.en", "Your question about music");
		fields.put("body.en", "The " + slug + " sings on Sundays.");
		fields.put("examples.en",
				"Are there " + slug + " concerts in the lobby?\nWho plays the " + slug + " on the big stage today?");
		fields.put("words.en", slug);
		fields.put("title.es", "Música " + slug);
		fields.put("subject.es", "Su pregunta sobre música");
		fields.put("body.es", "El grupo " + slug + " canta los domingos.");
		fields.put("examples.es", "¿Hay conciertos de " + slug + " en el vestíbulo?");
		fields.put("words.es", slug.equals("flute") ? "flauta" : slug + "s");
		return fields;
	}

	private MvcTestResult post(String way, Map<String, String> fields) {
		MockMvcRequestBuilder request = this.pages.post()
			.uri(TOPICS + way)
			.with(user("ann").roles("ADMIN"))
			.with(csrf());
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.pages.get().uri(path).with(user("ann").roles("ADMIN")).exchange();
	}

}
