package org.inquirytriage.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * How a replica is started as a process of its own. Most of its life is its start, so
 * after a rehearsal its classes come from an archive, which asks for a class path without
 * folders.
 */
record CrashingProcess(Path archive, String classPath) {

	static CrashingProcess in(Path folder) throws IOException {
		List<String> places = new ArrayList<>();
		for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (Files.isDirectory(Path.of(place))) {
				Path jar = folder.resolve("classes" + places.size() + ".jar");
				ToolProvider.findFirst("jar")
					.orElseThrow()
					.run(System.out, System.err, "--create", "--no-compress", "--file", jar.toString(), "-C", place,
							".");
				places.add(jar.toString());
			}
			else {
				places.add(place);
			}
		}
		return new CrashingProcess(folder.resolve("classes.jsa"), String.join(File.pathSeparator, places));
	}

	/** Lets a replica live once in a place of its own, to leave the archive behind. */
	void rehearse(Path folder) throws IOException, InterruptedException {
		String[] life = { Files.createDirectory(folder.resolve("rehearsal")).toString(), "0", "4",
				KillPoint.Kind.NEVER.name(), "0" };
		if (run("-XX:ArchiveClassesAtExit=" + this.archive, folder.resolve("rehearsal.log"), life) != 0) {
			throw new IllegalStateException("A replica does not even live where nothing kills it");
		}
	}

	/** Runs a replica to its end; what it ended with. */
	int run(Path folder, int life, int letters, KillPoint.Kind kind, int after)
			throws IOException, InterruptedException {
		String archived = Files.exists(this.archive) ? "-XX:SharedArchiveFile=" + this.archive : "-Xshare:auto";
		return run(archived, folder.resolve("life" + life + ".log"), folder.toString(), Integer.toString(life),
				Integer.toString(letters), kind.name(), Integer.toString(after));
	}

	private int run(String option, Path log, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xmx256m", option, "-cp", this.classPath, CrashingReplica.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
	}

}
