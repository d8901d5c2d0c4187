package org.inquirytriage.office.spring;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.inquirytriage.office.Office;
import org.inquirytriage.office.OfficeDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in force, in which an office whose certificate does not hold gets links;
 * the log says so once.
 */
final class ValidCertificates implements Supplier<OfficeDirectory> {

	private static final Logger LOG = LoggerFactory.getLogger(ValidCertificates.class);

	private final Supplier<OfficeDirectory> inForce;

	private final Clock clock;

	private final Set<String> told = ConcurrentHashMap.newKeySet();

	ValidCertificates(Supplier<OfficeDirectory> inForce, Clock clock) {
		this.inForce = inForce;
		this.clock = clock;
	}

	@Override
	public OfficeDirectory get() {
		OfficeDirectory directory = this.inForce.get();
		OfficeDirectory now = directory.at(this.clock.instant());
		List<Office> before = directory.offices();
		List<Office> after = now.offices();
		for (int index = 0; index < after.size(); index++) {
			String id = after.get(index).id();
			boolean fails = before.get(index).policy() != after.get(index).policy();
			if (fails && this.told.add(id)) {
				LOG.error("The certificate of the office {} has run out or does not hold yet: it is given links", id);
			}
			if (!fails) {
				this.told.remove(id);
			}
		}
		return now;
	}

}
