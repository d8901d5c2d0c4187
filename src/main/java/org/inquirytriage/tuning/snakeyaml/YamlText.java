package org.inquirytriage.tuning.snakeyaml;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** Reads and writes YAML whose root is a map. */
final class YamlText {

	private YamlText() {
	}

	static Map<String, Object> read(String text) {
		return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
	}

	static Map<String, Object> map(@Nullable Object value) {
		Map<String, Object> map = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> read) {
			read.forEach((key, item) -> map.put(String.valueOf(key), item));
		}
		return map;
	}

	static String write(Map<String, Object> map) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(120);
		return new Yaml(new Representer(options), options).dump(map);
	}

}
