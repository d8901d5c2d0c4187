package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.inquirytriage.outbox.bouncycastle.TestCertificate;

/**
 * The shipped templates beside a directory of offices that each do something else with
 * what they are given. Their hours are written freely, so that their time always runs.
 */
final class OfficeFolder {

	/** Presses the button on the page. */
	static final String BY_LINK = "harbor-street@example.org";

	/** Answers the mail, and stands in for the ones that cannot be reached. */
	static final String BY_ANSWER = "suite-a@example.org";

	/** Does nothing, as does its cover. */
	static final String IDLE = "suite-b@example.org";

	static final String IDLE_COVER = "suite-d@example.org";

	/** Its mail server takes no mail for it. */
	static final String REFUSED = "riverside@example.org";

	/** Its mail server takes the mail and returns it. */
	static final String RETURNED = "oak-hill@example.org";

	/** Gets whole messages, encrypted. */
	static final String ENCRYPTED = "southport@example.org";

	private static final String OFFICES = """
			id,name,physicians,aliases,locations,phone,hours,email,cover,fallback,policy,certificate,acknowledge-within
			harbor-street,Harbor Street Cardiology,Ruth Okafor,,Harbor Street,555-0120,by appointment,%1$s,suite-a,false,link,,8h
			suite-a,Suite A Clinic,Elena Marquez,,Suite A,555-0121,by appointment,%2$s,harbor-street,false,attach,,8h
			suite-b,Suite B Clinic,Samuel Brandt,,Suite B,555-0122,by appointment,%3$s,suite-d,false,attach,,
			suite-d,Suite D Clinic,Andre Baptiste,,Suite D,555-0124,by appointment,%4$s,suite-a,false,attach,,
			riverside,Riverside Clinic,Omar Haddad,,Riverside,555-0128,by appointment,%5$s,suite-a,false,attach,,8h
			oak-hill,Oak Hill Group,James Kowalski,,Oak Hill,555-0127,by appointment,%6$s,suite-a,false,attach,,8h
			southport,Southport Clinic,Farah Siddiqui,,Southport,555-0131,by appointment,%7$s,suite-a,false,encrypt,%8$s,8h
			program,Lakeside Heart Program,,,Lakeside,555-0100,by appointment,office@example.org,,true,link,,8h
			""";

	private OfficeFolder() {
	}

	/** A folder of templates with these offices. */
	static Path in(Path folder, TestCertificate certificate) {
		Path shipped = Path.of("templates");
		try (Stream<Path> files = Files.walk(shipped)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = folder.resolve(shipped.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
			Object[] cells = Stream
				.concat(List.of(BY_LINK, BY_ANSWER, IDLE, IDLE_COVER, REFUSED, RETURNED, ENCRYPTED).stream(),
						Stream.of(Base64.getEncoder().encodeToString(certificate.certificate().getEncoded())))
				.toArray();
			Files.writeString(folder.resolve("offices.csv"), OFFICES.formatted(cells), StandardCharsets.UTF_8);
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
