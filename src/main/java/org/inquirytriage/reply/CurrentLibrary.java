package org.inquirytriage.reply;

/** The wording that holds at each moment, which people change while the service runs. */
@FunctionalInterface
public interface CurrentLibrary {

	/** The wording that holds now; the same object as long as nothing changes. */
	TemplateLibrary now();

}
