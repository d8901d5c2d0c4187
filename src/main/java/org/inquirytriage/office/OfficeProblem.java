package org.inquirytriage.office;

/**
 * Something wrong in the directory of offices, told in one sentence.
 *
 * @param line of the file, counted from 1
 * @param column concerned
 * @param sentence what is wrong
 * @param severe whether the directory cannot be used with it
 */
public record OfficeProblem(int line, String column, String sentence, boolean severe) {

	@Override
	public String toString() {
		return "line " + this.line + ", " + this.column + ": " + this.sentence;
	}

}
