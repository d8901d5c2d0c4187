package org.inquirytriage.triage.opennlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReadModelsTests {

	private static final Path SHIPPED = Path.of("models/es/topics.bin");

	@Test
	void aCopyOfAFileIsTheSameModel(@TempDir Path folder) throws IOException {
		LinearModel model = ReadModels.read(SHIPPED, 1.0F);
		assertThat(ReadModels.read(Files.copy(SHIPPED, folder.resolve("copy.bin")), 1.0F)).isSameAs(model);
	}

	@Test
	void anotherWeightOfCuesIsAnotherModel() throws IOException {
		LinearModel model = ReadModels.read(SHIPPED, 1.0F);
		assertThat(ReadModels.read(SHIPPED, 2.0F)).isNotSameAs(model);
	}

}
