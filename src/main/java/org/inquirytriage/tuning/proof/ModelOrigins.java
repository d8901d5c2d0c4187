package org.inquirytriage.tuning.proof;

import java.nio.file.Path;
import java.util.Map;

/** Where models come from, as their manifests say. */
public interface ModelOrigins {

	/** SHA-256 of the corpus that the models of each language were trained from. */
	Map<String, String> corpora(Path models);

}
