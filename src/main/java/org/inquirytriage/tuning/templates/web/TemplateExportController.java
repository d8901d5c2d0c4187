package org.inquirytriage.tuning.templates.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives all templates that are sent as the files of a folder. */
@Controller
class TemplateExportController {

	private final TemplateViews views;

	TemplateExportController(TemplateViews views) {
		this.views = views;
	}

	@GetMapping("/templates/export.zip")
	ResponseEntity<byte[]> export() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : this.views.files().entrySet()) {
				zip.putNextEntry(new ZipEntry("templates/" + file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("templates-" + this.views.today() + ".zip")
						.build()
						.toString())
			.body(bytes.toByteArray());
	}

}
