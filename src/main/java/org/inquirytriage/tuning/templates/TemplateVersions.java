package org.inquirytriage.tuning.templates;

import java.util.List;
import java.util.Map;

import org.inquirytriage.tuning.templates.TemplateVersion.Status;

/**
 * The versions of templates that were edited; every one is kept. Everything that writes
 * runs in the caller's transaction.
 */
public interface TemplateVersions {

	/** A number that grows whenever another version is sent. */
	long turn();

	/** The version of each template that is sent, of those that were ever edited. */
	Map<String, TemplateVersion> current();

	/** All versions of a template, the newest first. */
	List<TemplateVersion> of(String file);

	/** The versions that wait for a second person. */
	List<TemplateVersion> proposed();

	/**
	 * Keeps a version; throws StaleVersionException when its number is taken.
	 */
	void add(TemplateVersion version);

	/**
	 * Sends a version from now on in place of another; throws StaleVersionException when
	 * that other is not the one that is sent.
	 * @param instead its number, 0 when none is sent
	 */
	void makeCurrent(String file, int number, int instead);

	/** Notes what a second person decided about a version that waits. */
	void decide(TemplateVersion proposed, Status status, String person, String library);

}
