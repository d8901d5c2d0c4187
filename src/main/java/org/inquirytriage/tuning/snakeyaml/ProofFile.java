package org.inquirytriage.tuning.snakeyaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.Fingerprint;
import org.inquirytriage.tuning.Rate;
import org.inquirytriage.tuning.evaluation.Goal;
import org.inquirytriage.tuning.proof.Opening;
import org.inquirytriage.tuning.proof.ProofRecord;

/** The record of openings in the file {@code proof.yaml} beside the models. */
public final class ProofFile implements ProofRecord {

	private static final String NAME = "proof.yaml";

	private static final String OPENINGS = "openings";

	@Override
	public List<Opening> read(Path models) {
		return openings(models).stream().map((opening) -> opening(YamlText.map(opening))).toList();
	}

	@Override
	public void append(Path models, Opening opening) {
		List<Object> openings = new ArrayList<>(openings(models));
		openings.add(map(opening));
		try {
			Files.writeString(models.resolve(NAME), YamlText.write(Map.of(OPENINGS, openings)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The opening could not be recorded", ex);
		}
	}

	private static List<?> openings(Path models) {
		Path file = models.resolve(NAME);
		try {
			return Files.isRegularFile(file)
					&& YamlText.read(Files.readString(file)).get(OPENINGS) instanceof List<?> all ? all : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The record of proofs cannot be read", ex);
		}
	}

	private static Map<String, Object> map(Opening opening) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("date", opening.date());
		map.put("again", opening.again());
		map.put("models", opening.fingerprint().models());
		map.put("lexicons", opening.fingerprint().lexicons());
		map.put("limits", opening.fingerprint().limits());
		map.put("corpus", opening.fingerprint().corpus());
		Map<String, Object> figures = new LinkedHashMap<>();
		opening.figures().forEach((name, rate) -> figures.put(name, rate.count() + " of " + rate.of()));
		map.put("figures", figures);
		map.put("clinical-misses-below", opening.missBound());
		map.put("clinical-misses-by-idea-below", opening.missBoundBySeed());
		map.put("goals", opening.goals().stream().map(ProofFile::map).toList());
		return map;
	}

	private static Map<String, Object> map(Goal goal) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("figure", goal.figure());
		map.put("goal", goal.wanted());
		map.put("measured", goal.measured());
		map.put("reached", goal.holds());
		return map;
	}

	private static Opening opening(Map<String, Object> map) {
		Map<String, Rate> figures = new LinkedHashMap<>();
		YamlText.map(map.get("figures")).forEach((name, rate) -> figures.put(name, rate(String.valueOf(rate))));
		List<Goal> goals = new ArrayList<>();
		if (map.get("goals") instanceof List<?> written) {
			written.forEach((goal) -> goals.add(goal(YamlText.map(goal))));
		}
		return new Opening(word(map, "date"), Boolean.TRUE.equals(map.get("again")),
				new Fingerprint(word(map, "models"), word(map, "lexicons"), word(map, "limits"), word(map, "corpus")),
				figures, number(map, "clinical-misses-below"), number(map, "clinical-misses-by-idea-below"), goals);
	}

	private static Goal goal(Map<String, Object> map) {
		return new Goal(word(map, "figure"), word(map, "goal"), word(map, "measured"),
				Boolean.TRUE.equals(map.get("reached")));
	}

	private static Rate rate(String written) {
		String[] numbers = written.split(" of ");
		return new Rate(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
	}

	private static String word(Map<String, Object> map, String key) {
		return String.valueOf(map.get(key));
	}

	private static double number(Map<String, Object> map, String key) {
		return (map.get(key) instanceof Number number) ? number.doubleValue() : 1.0;
	}

}
