package org.inquirytriage.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folders that hold models and templates: those of the settings, else the ones packed
 * with the program.
 */
@Configuration(proxyBeanMethods = false)
class DataFoldersCoreConfiguration {

	@Bean
	Path modelsFolder(Environment environment) {
		return folder(environment, "triage.models-dir", "models");
	}

	@Bean
	Path templatesFolder(Environment environment) {
		return folder(environment, "triage.templates-dir", "replies");
	}

	private static Path folder(Environment environment, String property, String packed) {
		String configured = environment.getProperty(property, "");
		if (configured.isBlank()) {
			return unpacked(packed);
		}
		Path folder = Path.of(configured);
		if (!Files.isDirectory(folder)) {
			throw new InvalidSettingException(property, "names " + configured + ", which is not a folder");
		}
		return folder;
	}

	private static Path unpacked(String packed) {
		try {
			PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
			Resource root = resolver.getResource("classpath:" + packed + "/");
			if (root.isFile()) {
				return root.getFile().toPath();
			}
			Path folder = Files.createTempDirectory("inquiry-triage-" + packed);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
			String prefix = root.getURI().toString();
			for (Resource resource : resolver.getResources("classpath:" + packed + "/**")) {
				copy(resource, prefix, folder);
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packed folder " + packed + " could not be read", ex);
		}
	}

	private static void copy(Resource resource, String prefix, Path folder) throws IOException {
		String uri = resource.getURI().toString();
		if (!resource.isReadable() || uri.endsWith("/") || !uri.startsWith(prefix)) {
			return;
		}
		Path target = folder.resolve(URI.create(uri.substring(prefix.length())).getPath()).normalize();
		if (target.startsWith(folder)) {
			Files.createDirectories(target.getParent());
			try (InputStream stream = resource.getInputStream()) {
				Files.copy(stream, target);
			}
		}
	}

	private static void deleteAll(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			Path[] deepestFirst = files.sorted(Comparator.reverseOrder()).toArray(Path[]::new);
			Arrays.stream(deepestFirst).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			// The operating system clears its temporary folder.
		}
	}

}
