package org.inquirytriage.tuning.thresholds;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.inquirytriage.tuning.Evaluation;
import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.thresholds.LimitCurve.Doubts;

/**
 * The file {@code curve.csv} beside the models: the curves of all languages, and what
 * they were measured with. It goes where the corpus does not.
 */
public final class CurveFile {

	private static final String NAME = "curve.csv";

	private static final String GENERAL = "general";

	private static final String DANGEROUS = "clinical";

	private static final CSVFormat CSV = CSVFormat.DEFAULT.builder()
		.setHeader("language", "label", "messages", "measured-with", "doubts")
		.setSkipHeaderRecord(true)
		.setRecordSeparator('\n')
		.get();

	private CurveFile() {
	}

	/** Writes the curves that were measured with a folder of models. */
	public static void write(Path models, Map<String, LimitCurve> curves) {
		try (Writer writer = Files.newBufferedWriter(models.resolve(NAME));
				CSVPrinter csv = new CSVPrinter(writer, CSV.builder().setSkipHeaderRecord(false).get())) {
			for (Map.Entry<String, LimitCurve> curve : new TreeMap<>(curves).entrySet()) {
				print(csv, curve.getKey(), GENERAL, curve.getValue().general(), models);
				print(csv, curve.getKey(), DANGEROUS, curve.getValue().dangerous(), models);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + NAME + " could not be written", ex);
		}
	}

	private static void print(CSVPrinter csv, String language, String label, Doubts doubts, Path models)
			throws IOException {
		csv.printRecord(language, label, doubts.messages(), measuredWith(models),
				doubts.answered().stream().map(String::valueOf).collect(Collectors.joining(" ")));
	}

	/**
	 * The curves of a folder; none when it was measured with other models, lexicons or
	 * limits.
	 */
	static Map<String, LimitCurve> read(Path models, Evaluation evaluation) {
		Path file = models.resolve(NAME);
		if (!Files.isRegularFile(file)) {
			return Map.of();
		}
		Map<String, Map<String, Doubts>> doubts = new HashMap<>();
		try (Reader reader = Files.newBufferedReader(file); CSVParser csv = CSV.parse(reader)) {
			String measuredWith = measuredWith(models);
			for (CSVRecord line : csv) {
				if (line.get("measured-with").equals(measuredWith)) {
					doubts.computeIfAbsent(line.get("language"), (language) -> new HashMap<>())
						.put(line.get("label"), doubts(line));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + NAME + " could not be read", ex);
		}
		Map<String, LimitCurve> curves = new TreeMap<>();
		doubts.forEach((language, labels) -> curves.put(language,
				new LimitCurve(labels.getOrDefault(GENERAL, new Doubts(0, List.of())),
						labels.getOrDefault(DANGEROUS, new Doubts(0, List.of())), evaluation)));
		return curves;
	}

	private static Doubts doubts(CSVRecord line) {
		return new Doubts(Integer.parseInt(line.get("messages")),
				Arrays.stream(line.get("doubts").split(" "))
					.filter((doubt) -> !doubt.isEmpty())
					.map(Double::valueOf)
					.toList());
	}

	private static String measuredWith(Path models) {
		Fingerprint fingerprint = Fingerprint.of(models, "");
		return fingerprint.models() + fingerprint.lexicons() + fingerprint.limits();
	}

}
