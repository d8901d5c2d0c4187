package org.inquirytriage.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.pipeline.DecisionLine;
import org.inquirytriage.pipeline.OfflineDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what would become of messages, one JSON object a line; nothing is sent. */
@Command(name = "decide", mixinStandardHelpOptions = true,
		description = "Prints what would become of each message, one JSON object a line. Nothing is sent.")
class DecideCommand implements Callable<Integer> {

	private final JsonMapper json = JsonMapper.builder().build();

	@Spec
	@SuppressWarnings("NullAway.Init") // picocli sets it
	private CommandSpec spec;

	@Option(names = "--models", paramLabel = "DIR", description = "models to use instead of the packed ones")
	private @Nullable Path models;

	@Option(names = "--templates", paramLabel = "DIR", description = "templates to use instead of the packed ones")
	private @Nullable Path templates;

	@Option(names = "--address", paramLabel = "ADDR", description = "our own address, for the rules that need it")
	private @Nullable String address;

	@Option(names = "--jsonl", paramLabel = "FILE", description = "lines of {\"id\",\"subject\",\"text\"}")
	private @Nullable Path lines;

	@Parameters(paramLabel = "PATH", arity = "0..*", description = "message files, or folders searched for *.eml")
	private List<Path> paths = List.of();

	@Override
	public Integer call() {
		EmailAddress own = ownAddress();
		List<Path> files = this.paths.stream().flatMap(MessageFiles::in).toList();
		if (this.lines == null && this.paths.isEmpty()) {
			throw new WrongArgumentException("Name message files, folders, or --jsonl FILE");
		}
		if (this.lines != null && !Files.isRegularFile(this.lines)) {
			throw new WrongArgumentException("There is no file " + this.lines);
		}
		try (ConfigurableApplicationContext parts = CommandLineProgram.parts(settings())) {
			OfflineDecisions decisions = parts.getBean(OfflineDecisions.class);
			files.parallelStream().map((file) -> decideFile(decisions, file, own)).forEachOrdered(this::print);
			if (this.lines != null) {
				decideLines(decisions, this.lines);
			}
		}
		return 0;
	}

	private @Nullable EmailAddress ownAddress() {
		return (this.address == null) ? null : EmailAddress.parse(this.address)
			.orElseThrow(() -> new WrongArgumentException("--address is not an email address: " + this.address));
	}

	private Map<String, Object> settings() {
		Map<String, Object> settings = new HashMap<>();
		if (this.models != null) {
			settings.put("triage.models-dir", this.models.toString());
		}
		if (this.templates != null) {
			settings.put("triage.templates-dir", this.templates.toString());
		}
		return settings;
	}

	private static DecisionLine decideFile(OfflineDecisions decisions, Path file, @Nullable EmailAddress own) {
		try {
			return decisions.decide(file.toString(), Files.readAllBytes(file), own);
		}
		catch (IOException ex) {
			return DecisionLine.unreadable(file.toString(), "The file could not be read");
		}
	}

	// Read byte for byte, so that one line in another encoding does not stop the others.
	private void decideLines(OfflineDecisions decisions, Path file) {
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			int number = 0;
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				number++;
				if (!line.isBlank()) {
					print(decideLine(decisions, line, "line " + number));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " could not be read", ex);
		}
	}

	private DecisionLine decideLine(OfflineDecisions decisions, String line, String where) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
			JsonNode node = this.json.readTree(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
			if (!node.isObject()) {
				return DecisionLine.unreadable(where, "The line is not a JSON object");
			}
			return decisions.decide(node.path("id").asString(where), node.path("subject").asString(""),
					node.path("text").asString(""));
		}
		catch (CharacterCodingException ex) {
			return DecisionLine.unreadable(where, "The line is not UTF-8 text");
		}
		catch (JacksonException ex) {
			return DecisionLine.unreadable(where, "The line is not JSON");
		}
	}

	private void print(DecisionLine line) {
		this.spec.commandLine().getOut().println(this.json.writeValueAsString(line));
	}

}
