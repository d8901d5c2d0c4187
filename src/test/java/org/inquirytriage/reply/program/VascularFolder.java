package org.inquirytriage.reply.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.inquirytriage.office.OfficeDirectory;
import org.inquirytriage.office.OfficeRouter;
import org.inquirytriage.office.csv.CsvOfficeFile;
import org.inquirytriage.reply.ReplyComposer;
import org.inquirytriage.reply.mustache.MustacheRenderer;
import org.inquirytriage.reply.snakeyaml.YamlTemplateFiles;
import org.inquirytriage.shipped.Shipped;
import org.springframework.util.FileSystemUtils;

/** The folder of another program of the hospital: other facts, hours and offices. */
public final class VascularFolder {

	/** The name of the program. */
	public static final String NAME = "Lakeside Vein and Vessel Program";

	/** Its main number. */
	public static final String PHONE = "555-0190";

	/** Its number for interpreters, which stands under whatever it sends. */
	public static final String INTERPRETERS = "555-0191";

	/** Its line, where inquiries go that name nobody. */
	public static final String LINE = "vessel-line@example.org";

	private final Path folder;

	private VascularFolder(Path folder) {
		this.folder = folder;
	}

	/** The folder for a test that wants no other of the name. */
	public static VascularFolder forTest(Class<?> test) {
		return below(Path.of("target", test.getSimpleName()));
	}

	/** Copies the shipped folder below another, and makes the program's own of it. */
	public static VascularFolder below(Path parent) {
		try {
			Path folder = parent.resolve("vascular");
			FileSystemUtils.copyRecursively(Path.of("templates"), folder);
			VascularFolder made = new VascularFolder(folder);
			made.change("program.yaml",
					(facts) -> facts.replace("Lakeside Heart and Vascular Program", NAME)
						.replace("main: \"555-0100\"", "main: \"" + PHONE + "\"")
						.replace("555-0106", INTERPRETERS)
						.replace("8 am to 5 pm", "7 am to 3 pm")
						.replace("08:00-17:00", "07:00-15:00")
						.replace("date: 2026-11-26", "date: 2026-11-24"));
			made.change("offices.csv",
					(offices) -> offices.replace("heart-office@example.org", LINE)
						.replace("Harbor Street Cardiology", "Harbor Street Vein Clinic")
						.replace("harbor-street@example.org", "vein-clinic@example.org"));
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the service makes of it. */
	public Programs programs() {
		ReplyComposer composer = new ReplyComposer(
				new YamlTemplateFiles().read(this.folder, Path.of("models", "topics.yaml")), new MustacheRenderer());
		OfficeDirectory offices = new CsvOfficeFile().read(this.folder.resolve("offices.csv")).under("vascular");
		return new Programs(Shipped.part(Programs.class).shared(),
				Map.of("vascular", new Program("vascular", composer, offices, new OfficeRouter(offices))));
	}

	/** Where it is. */
	public Path path() {
		return this.folder;
	}

	/** Changes one of its files. */
	public void change(String file, UnaryOperator<String> change) {
		try {
			Path changed = this.folder.resolve(file);
			Files.writeString(changed, change.apply(Files.readString(changed)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
