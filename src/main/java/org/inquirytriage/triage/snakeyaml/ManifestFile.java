package org.inquirytriage.triage.snakeyaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.inquirytriage.triage.training.ModelManifest;
import org.inquirytriage.triage.training.ModelManifest.Calibration;
import org.inquirytriage.triage.LanguageModel.Reliability;
import org.inquirytriage.triage.TriagePolicy;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads and writes the {@code manifest.yaml} of a model folder. */
public final class ManifestFile {

	private static final String NAME = "manifest.yaml";

	private ManifestFile() {
	}

	/**
	 * The manifest in a model folder; an UnreadableDataException says what is wrong with
	 * it.
	 */
	public static ModelManifest read(Path folder) {
		YamlFile file = YamlFile.read(folder.resolve(NAME));
		Map<String, Object> map = file.map();
		Map<String, String> files = new TreeMap<>();
		file.map(map.get("files"), "files").forEach((name, hash) -> files.put(name, String.valueOf(hash)));
		return new ModelManifest(file.string(map, "language", "the manifest"),
				file.string(map, "trained", "the manifest"), file.string(map, "corpus", "the manifest"), files,
				policy(file, file.map(map.get("policy"), "policy")),
				calibration(file, file.map(map.get("calibration"), "calibration")),
				reliability(file, file.map(map.get("reliability"), "reliability")));
	}

	private static Calibration calibration(YamlFile file, Map<String, Object> map) {
		return new Calibration((int) number(file, map, "clinical"), (int) number(file, map, "misses"),
				number(file, map, "bound"), number(file, map, "confidence"));
	}

	private static Reliability reliability(YamlFile file, Map<String, Object> map) {
		return new Reliability(curve(file, map.get("free")), curve(file, map.get("vetoed")));
	}

	private static List<Reliability.Point> curve(YamlFile file, @Nullable Object points) {
		return file.list(points, "reliability")
			.stream()
			.map((point) -> file.map(point, "each point of reliability"))
			.map((point) -> new Reliability.Point(number(file, point, "belief"), number(file, point, "share")))
			.toList();
	}

	private static List<Map<String, Object>> list(List<Reliability.Point> curve) {
		return curve.stream()
			.map((point) -> Map.<String, Object>of("belief", point.belief(), "share", point.share()))
			.toList();
	}

	private static TriagePolicy policy(YamlFile file, Map<String, Object> map) {
		return new TriagePolicy(number(file, map, "answer-below"), number(file, map, "redirect-from"),
				number(file, map, "emergency-from"), number(file, map, "urgent-segment-from"),
				number(file, map, "possible-sign-from"), number(file, map, "other-below"),
				number(file, map, "other-from"), number(file, map, "topic-from"),
				number(file, map, "second-topic-from"), number(file, map, "segment-topic-from"),
				number(file, map, "known-words-from"), (int) number(file, map, "longest-words"));
	}

	private static double number(YamlFile file, Map<String, Object> map, String key) {
		if (map.get(key) instanceof Number number) {
			return number.doubleValue();
		}
		throw file.wrong("the manifest lacks the number \"" + key + "\"");
	}

	/** Writes the manifest into a model folder. */
	public static void write(ModelManifest manifest, Path folder) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("language", manifest.language());
		map.put("trained", manifest.trained());
		map.put("corpus", manifest.corpus());
		map.put("files", manifest.files());
		map.put("policy", map(manifest.policy()));
		map.put("calibration", map(manifest.calibration()));
		Map<String, Object> reliability = new LinkedHashMap<>();
		reliability.put("free", list(manifest.reliability().free()));
		reliability.put("vetoed", list(manifest.reliability().vetoed()));
		map.put("reliability", reliability);
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		try {
			Files.writeString(folder.resolve(NAME), new Yaml(options).dump(map));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The manifest could not be written", ex);
		}
	}

	private static Map<String, Object> map(Calibration calibration) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("clinical", calibration.clinical());
		map.put("misses", calibration.misses());
		map.put("bound", calibration.bound());
		map.put("confidence", calibration.confidence());
		return map;
	}

	private static Map<String, Object> map(TriagePolicy policy) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("answer-below", policy.answerBelow());
		map.put("redirect-from", policy.redirectFrom());
		map.put("emergency-from", policy.emergencyFrom());
		map.put("urgent-segment-from", policy.urgentSegmentFrom());
		map.put("possible-sign-from", policy.possibleSignFrom());
		map.put("other-below", policy.otherBelow());
		map.put("other-from", policy.otherFrom());
		map.put("topic-from", policy.topicFrom());
		map.put("second-topic-from", policy.secondTopicFrom());
		map.put("segment-topic-from", policy.segmentTopicFrom());
		map.put("known-words-from", policy.knownWordsFrom());
		map.put("longest-words", policy.longestWords());
		return map;
	}

}
