package org.inquirytriage.triage.perceptron;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.assertj.core.data.Offset;
import org.inquirytriage.triage.perceptron.PerceptronTrainer.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class PerceptronTests {

	private static final float[] UP = { 0.0F, 1.0F };

	private static final float[] DOWN = { 0.0F, -1.0F };

	private static final float[] LEFT = { -1.0F, 0.0F };

	private static final float[] RIGHT = { 1.0F, 0.0F };

	@Test
	void learnsWhatNoLineParts() {
		Perceptron learnt = learnt();
		assertThat(learnt.eval(UP).get("upright")).isGreaterThan(0.9);
		assertThat(learnt.eval(DOWN).get("upright")).isGreaterThan(0.9);
		assertThat(learnt.eval(LEFT).get("lying")).isGreaterThan(0.9);
		assertThat(learnt.eval(RIGHT).get("lying")).isGreaterThan(0.9);
	}

	@Test
	void believesInAllOutcomesTogetherOnce() {
		double sum = learnt().eval(new float[] { 0.6F, 0.8F }).values().stream().mapToDouble(Double::doubleValue).sum();
		assertThat(sum).isCloseTo(1.0, Offset.offset(1e-6));
	}

	@Test
	void theSameExamplesGiveTheSameNetwork() throws IOException {
		assertThat(written(learnt())).isEqualTo(written(learnt()));
	}

	@Test
	void whatIsWrittenIsReadTheSame() throws IOException {
		byte[] written = written(learnt());
		assertThat(written(Perceptron.read(new ByteArrayInputStream(written)))).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 20, 1_000 })
	void aFileThatWasCutIsRefused(int length) throws IOException {
		byte[] cut = Arrays.copyOf(written(learnt()), length);
		assertThatIOException().isThrownBy(() -> Perceptron.read(new ByteArrayInputStream(cut)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "~~~~", "\0\0\0\0", "\0\0\0\1\0\1a~~~~", "\0\0\0\1\0\1a\0\0~~\0\0~~" })
	void aFileThatNamesNoPossibleLayerIsRefused(String content) {
		byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
		assertThatIOException().isThrownBy(() -> Perceptron.read(new ByteArrayInputStream(bytes)))
			.withMessageStartingWith("No network has a layer of ");
	}

	@Test
	void aTrainingCanBeStopped() {
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> PerceptronTrainer.train(examples(), () -> {
				throw new CancellationException();
			}));
	}

	private static Perceptron learnt() {
		return PerceptronTrainer.train(examples(), () -> {
		});
	}

	private static List<Example> examples() {
		List<Example> examples = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			examples.addAll(List.of(new Example("upright", UP), new Example("upright", DOWN),
					new Example("lying", LEFT), new Example("lying", RIGHT)));
		}
		return examples;
	}

	private static byte[] written(Perceptron perceptron) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		perceptron.write(out);
		return out.toByteArray();
	}

}
