package org.inquirytriage.tuning.diffutils;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.inquirytriage.tuning.templates.Differences;

/** Finds the fewest lines that were taken out and put in. */
public final class LineDifferences implements Differences {

	@Override
	public List<Line> between(String before, String after) {
		List<Line> lines = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(before.lines().toList(), after.lines().toList(), true)
			.getDeltas()) {
			switch (delta.getType()) {
				case EQUAL -> add(lines, Kind.SAME, delta.getSource().getLines());
				case INSERT, DELETE, CHANGE -> {
					add(lines, Kind.REMOVED, delta.getSource().getLines());
					add(lines, Kind.ADDED, delta.getTarget().getLines());
				}
			}
		}
		return lines;
	}

	private static void add(List<Line> lines, Kind kind, List<String> texts) {
		texts.forEach((text) -> lines.add(new Line(kind, text)));
	}

}
