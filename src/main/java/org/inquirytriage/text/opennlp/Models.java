package org.inquirytriage.text.opennlp;

import java.io.InputStream;

/** Opens the OpenNLP models that come as libraries, inside a packed jar as well. */
final class Models {

	private Models() {
	}

	static InputStream open(String name) {
		InputStream model = Models.class.getResourceAsStream(name);
		if (model == null) {
			throw new IllegalStateException("The model " + name + " is missing from the program");
		}
		return model;
	}

}
