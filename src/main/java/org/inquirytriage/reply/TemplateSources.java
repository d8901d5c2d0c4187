package org.inquirytriage.reply;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of templates and facts before they are understood.
 *
 * @param templates contents by path within the folder, such as {@code en/hours.md}
 * @param topicsFile the name of the file of topics
 * @param topics its content
 */
public record TemplateSources(SortedMap<String, String> templates, String topicsFile, String topics) {

	/** The file of program facts within the folder. */
	public static final String PROGRAM = "program.yaml";

	public TemplateSources {
		templates = new TreeMap<>(templates);
	}

	/**
	 * Reads a folder of templates and the file of topics; throws TemplateException naming
	 * the file that cannot be read.
	 */
	public static TemplateSources of(Path templatesDir, Path topicsFile) {
		SortedMap<String, String> templates = new TreeMap<>();
		for (Path file : files(templatesDir)) {
			String name = templatesDir.relativize(file).toString().replace('\\', '/');
			if (name.equals(PROGRAM) || name.endsWith(".md")) {
				templates.put(name, content(file, name));
			}
		}
		String topicsName = String.valueOf(topicsFile.getFileName());
		return new TemplateSources(templates, topicsName, content(topicsFile, topicsName));
	}

	/** The same sources with one file's content put in its place. */
	public TemplateSources with(String file, String content) {
		SortedMap<String, String> changed = new TreeMap<>(this.templates);
		changed.put(file, content);
		return new TemplateSources(changed, this.topicsFile, this.topics);
	}

	/** A hash of all content. */
	public String version() {
		MessageDigest digest = sha256();
		this.templates.forEach((file, content) -> {
			digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
			digest.update((content + "\n").getBytes(StandardCharsets.UTF_8));
		});
		digest.update(this.topics.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw unreadable(String.valueOf(folder.getFileName()), "the folder of templates cannot be read");
		}
	}

	private static String content(Path file, String name) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
		}
		catch (CharacterCodingException ex) {
			throw unreadable(name, "the file is not written in UTF-8");
		}
		catch (IOException ex) {
			throw unreadable(name, "the file cannot be read");
		}
	}

	private static TemplateException unreadable(String file, String sentence) {
		return new TemplateException(LintFinding.severe(file, 1, "file", sentence));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
	}

}
