package org.inquirytriage.tuning.jackson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.inquirytriage.triage.Topic;
import org.inquirytriage.tuning.Corpus;
import org.inquirytriage.tuning.CorpusException;
import org.inquirytriage.tuning.LabelledInquiry;
import org.inquirytriage.tuning.LabelledInquiry.Label;
import org.inquirytriage.tuning.Split;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corpus in JSON Lines files, read with Jackson. */
public final class JsonLinesCorpus implements Corpus {

	private static final String SPLITS_FILE = "splits.json";

	private final JsonMapper json = JsonMapper.builder().build();

	@Override
	public List<LabelledInquiry> read(Path fileOrFolder) {
		List<LabelledInquiry> inquiries = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Path file : files(fileOrFolder)) {
			int number = 0;
			for (String line : lines(file)) {
				number++;
				String where = file.getFileName() + " line " + number;
				if (!line.isBlank()) {
					LabelledInquiry inquiry = parse(line, where);
					if (!ids.add(inquiry.id())) {
						throw new CorpusException(where + ": the id " + inquiry.id() + " stands twice", null);
					}
					inquiries.add(inquiry);
				}
			}
		}
		return List.copyOf(inquiries);
	}

	@Override
	public String hash(Path fileOrFolder) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Path file : files(fileOrFolder)) {
				digest.update(Files.readAllBytes(file));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new CorpusException("The corpus cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public Split splitOf(Path fileOrFolder, String author) {
		Path splits = fileOrFolder.resolve(SPLITS_FILE);
		if (!Files.isRegularFile(splits)) {
			return Split.TRAIN;
		}
		try {
			JsonNode authors = this.json.readTree(Files.readString(splits));
			for (Split split : Split.values()) {
				for (JsonNode named : authors.path(split.name().toLowerCase(Locale.ROOT))) {
					if (named.asString().equals(author)) {
						return split;
					}
				}
			}
		}
		catch (IOException | JacksonException ex) {
			throw new CorpusException(SPLITS_FILE + " cannot be read", ex);
		}
		throw new CorpusException(SPLITS_FILE + ": the author " + author + " has no split", null);
	}

	private static List<Path> files(Path fileOrFolder) {
		if (Files.isRegularFile(fileOrFolder)) {
			return List.of(fileOrFolder);
		}
		try (Stream<Path> files = Files.list(fileOrFolder)) {
			return files.filter((file) -> file.toString().endsWith(".jsonl")).sorted().toList();
		}
		catch (IOException ex) {
			throw new CorpusException("There is no corpus file or folder " + fileOrFolder, ex);
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new CorpusException(file.getFileName() + " cannot be read as UTF-8 text", ex);
		}
	}

	private LabelledInquiry parse(String line, String where) {
		try {
			JsonNode node = this.json.readTree(line);
			List<Topic> topics = new ArrayList<>();
			node.path("topics").forEach((topic) -> topics.add(new Topic(topic.asString())));
			String id = text(node, "id", where);
			return new LabelledInquiry(id, node.path("author").asString("unknown"), node.path("seed").asString(id),
					label(text(node, "label", where), where), node.path("mixed").asBoolean(false), topics,
					node.path("lang").asString("en"), node.path("subject").asString(""), text(node, "text", where));
		}
		catch (JacksonException ex) {
			throw new CorpusException(where + ": not a JSON object", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new CorpusException(where + ": topics: " + ex.getMessage(), ex);
		}
	}

	private static String text(JsonNode node, String field, String where) {
		if (!node.path(field).isString()) {
			throw new CorpusException(where + ": the text \"" + field + "\" is missing", null);
		}
		return node.path(field).asString();
	}

	private static Label label(String label, String where) {
		try {
			return Label.valueOf(label);
		}
		catch (IllegalArgumentException ex) {
			throw new CorpusException(where + ": label: " + label + " is none of EMERGENCY, CLINICAL, OTHER, GENERAL",
					ex);
		}
	}

}
