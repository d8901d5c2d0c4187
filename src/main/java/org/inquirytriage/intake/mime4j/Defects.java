package org.inquirytriage.intake.mime4j;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.inquirytriage.message.Defect;
import org.jspecify.annotations.Nullable;

/** The defects found while one message is read. */
final class Defects {

	private final Set<Defect> found = new LinkedHashSet<>();

	/** Something reads differently from what it claims, but no word is lost. */
	void minor(String where, String what) {
		add(new Defect(where, what, false));
	}

	/** Some of the writer's words may be missing. */
	void severe(String where, String what) {
		add(new Defect(where, what, true));
	}

	/**
	 * What the reader returns, or the fallback and a severe defect when it fails in
	 * whatever way.
	 */
	<T> T guarded(String where, T fallback, Supplier<T> reader) {
		try {
			return reader.get();
		}
		catch (Throwable ex) {
			rethrowIfMachineFails(ex);
			severe(where, "could not be read (" + ex.getClass().getSimpleName() + ")");
			return fallback;
		}
	}

	/** Lets pass what no reader may catch; a deep stack is the message's fault. */
	static void rethrowIfMachineFails(Throwable failure) {
		if (failure instanceof VirtualMachineError error && !(failure instanceof StackOverflowError)) {
			throw error;
		}
	}

	/** The text up to a length, with a severe defect where it is longer. */
	@Nullable String bounded(String where, @Nullable String text, int longest) {
		if (text == null || text.length() <= longest) {
			return text;
		}
		severe(where, "longer than is read");
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

	/** All defects, in the order they were found, severe ones never crowded out. */
	List<Defect> all() {
		List<Defect> all = new ArrayList<>(this.found);
		all.sort((left, right) -> Boolean.compare(right.severe(), left.severe()));
		return List.copyOf(all.subList(0, Math.min(all.size(), ReadingLimits.DEFECTS)));
	}

	private void add(Defect defect) {
		if (this.found.size() < ReadingLimits.DEFECTS || defect.severe()) {
			this.found.add(defect);
		}
	}

}
