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
 * of a text is that of its first piece.
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
		this.version = name + " " + ModelManifest.sha256(network);
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
			return ofLengthOne(vectors[0][0]);
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The sentence encoder failed", ex);
		}
	}

	@Override
	public String version() {
		return this.version;
	}

	private static float[] ofLengthOne(float[] vector) {
		double squares = 0.0;
		for (float value : vector) {
			squares += value * value;
		}
		float scale = (float) (1.0 / Math.sqrt(Math.max(squares, 1e-12)));
		for (int i = 0; i < vector.length; i++) {
			vector[i] *= scale;
		}
		return vector;
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
