package org.inquirytriage.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Says in one sentence which setting is wrong, and what it should be. */
class WrongSetting extends AbstractFailureAnalyzer<BindException> implements Ordered {

	private static final Pattern SECRET = Pattern.compile("password|secret|token|key", Pattern.CASE_INSENSITIVE);

	/** Before the one of Spring Boot, which says it in many lines. */
	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		return new FailureAnalysis(sentence(cause), null, cause);
	}

	private static String sentence(BindException cause) {
		String reason = reason(cause);
		if (!reason.isEmpty()) {
			return reason.contains(cause.getName().toString()) ? reason
					: "The settings under " + cause.getName() + " are wrong: " + reason;
		}
		ConfigurationProperty property = cause.getProperty();
		String name = ((property != null) ? property.getName() : cause.getName()).toString();
		String value = (property == null || SECRET.matcher(name).find()) ? "a value"
				: "\"" + property.getValue() + "\"";
		return "The setting " + name + " holds " + value + ", which is no "
				+ kind(cause.getTarget().getType().resolve()) + ".";
	}

	/** What our own checks said; empty when the value could not be read at all. */
	private static String reason(BindException cause) {
		Throwable deepest = cause;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		boolean ours = deepest instanceof IllegalArgumentException && !(deepest instanceof NumberFormatException)
				&& Arrays.stream(deepest.getStackTrace())
					.limit(3)
					.anyMatch((frame) -> frame.getClassName().startsWith("org.inquirytriage"));
		return ours ? deepest.getMessage() + "" : "";
	}

	private static String kind(@Nullable Class<?> type) {
		if (type == Duration.class) {
			return "length of time such as 30s, 5m or 2h";
		}
		if (type == DataSize.class) {
			return "size such as 10MB";
		}
		if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
			return "whole number";
		}
		if (type == Boolean.class || type == boolean.class) {
			return "true or false";
		}
		if (type != null && type.isEnum()) {
			return Arrays.stream(type.getEnumConstants())
				.map((constant) -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
				.reduce((one, other) -> one + " or " + other)
				.orElse("value of it");
		}
		return "value that can be read";
	}

}
