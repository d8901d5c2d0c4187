package org.inquirytriage.triage.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.inquirytriage.triage.UnreadableDataException;
import org.inquirytriage.triage.encoder.SentenceEncoder;
import org.inquirytriage.triage.training.ModelManifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A BERT network of ONNX Runtime that stands in a library on the class path; the vector
 * of a text is that of its first piece beside the mean of all pieces.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {

	private final String version;

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final Function<String, long[]> pieces;

	/**
	 * Loads a network.
	 * @param name of the network and of its vocabulary on the class path
	 * @param pieces makes, from the numbers of the vocabulary's pieces, what cuts a text
	 * into such numbers
	 * @throws UnreadableDataException where this machine cannot run it
	 */
	public OnnxSentenceEncoder(String name, Function<Map<String, Integer>, Function<String, long[]>> pieces) {
		byte[] network = resource("/" + name + ".onnx");
		this.version = name + " first and mean " + ModelManifest.sha256(network);
		this.pieces = pieces.apply(vocabulary(resource("/" + name + "-tokenizer.json")));
		try {
			this.environment = OrtEnvironment.getEnvironment();
			this.session = session(this.environment, network);
		}
		catch (OrtException | LinkageError ex) {
			throw new UnreadableDataException("the sentence encoder " + name + " cannot run on this machine", ex);
		}
	}

	private static OrtSession session(OrtEnvironment environment, byte[] network) throws OrtException {
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			return environment.createSession(network, options);
		}
	}

	@Override
	public float[] encode(String text) {
		long[][] pieces = { this.pieces.apply(text) };
		long[][] types = { new long[pieces[0].length] };
		long[][] mask = { new long[pieces[0].length] };
		Arrays.fill(mask[0], 1L);
		try (OnnxTensor input = OnnxTensor.createTensor(this.environment, pieces);
				OnnxTensor segments = OnnxTensor.createTensor(this.environment, types);
				OnnxTensor attended = OnnxTensor.createTensor(this.environment, mask);
				OrtSession.Result result = this.session
					.run(Map.of("input_ids", input, "token_type_ids", segments, "attention_mask", attended))) {
			float[][][] vectors = (float[][][]) result.get(0).getValue();
			return ofLengthOne(vectors[0]);
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The sentence encoder failed", ex);
		}
	}

	@Override
	public String version() {
		return this.version;
	}

	// Both halves weigh the same.
	private static float[] ofLengthOne(float[][] pieces) {
		int length = pieces[0].length;
		float[] sum = new float[length];
		for (float[] piece : pieces) {
			for (int i = 0; i < length; i++) {
				sum[i] += piece[i];
			}
		}
		float[] vector = Arrays.copyOf(pieces[0], 2 * length);
		System.arraycopy(sum, 0, vector, length, length);
		scale(vector, 0, length);
		scale(vector, length, length);
		return vector;
	}

	private static void scale(float[] vector, int from, int length) {
		double squares = 0.0;
		for (int i = from; i < from + length; i++) {
			squares += vector[i] * vector[i];
		}
		float scale = (float) Math.sqrt(0.5 / Math.max(squares, 1e-12));
		for (int i = from; i < from + length; i++) {
			vector[i] *= scale;
		}
	}

	private static Map<String, Integer> vocabulary(byte[] tokenizer) {
		JsonNode pieces = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
		Map<String, Integer> numbers = new HashMap<>();
		pieces.properties().forEach((piece) -> numbers.put(piece.getKey(), piece.getValue().asInt()));
		return numbers;
	}

	private static byte[] resource(String name) {
		try (InputStream stream = OnnxSentenceEncoder.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The class path lacks " + name);
			}
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class path resource " + name + " cannot be read", ex);
		}
	}

}
