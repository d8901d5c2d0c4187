package org.inquirytriage.tuning.snakeyaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.inquirytriage.triage.Triage;
import org.inquirytriage.triage.TriageAssembly;
import org.inquirytriage.tuning.ModelsCopy;
import org.inquirytriage.tuning.UnlimitedTriage;

/** Assembles triage from a copy of the models whose manifests have other limits. */
public final class CopiedModels implements UnlimitedTriage {

	// Beyond every belief.
	private static final double NO_LIMIT = 2.0;

	private final TriageAssembly assembly;

	public CopiedModels(TriageAssembly assembly) {
		this.assembly = assembly;
	}

	@Override
	public Triage assemble(Path models) {
		try (ModelsCopy copy = ModelsCopy.of(models)) {
			for (Path manifest : manifests(copy.folder())) {
				liftLimit(manifest);
			}
			return this.assembly.assemble(copy.folder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The models could not be copied", ex);
		}
	}

	private static List<Path> manifests(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.endsWith("manifest.yaml")).toList();
		}
	}

	private static void liftLimit(Path manifest) throws IOException {
		Map<String, Object> map = YamlText.read(Files.readString(manifest));
		Map<String, Object> limits = YamlText.map(map.get("policy"));
		limits.put("answer-below", NO_LIMIT);
		map.put("policy", limits);
		Files.writeString(manifest, YamlText.write(map));
	}

}
