package org.inquirytriage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The service: reads the program's inbox and decides what should happen to each inquiry.
 */
@SpringBootApplication
public class InquiryTriageApplication {

	/** Starts the service, or runs one command when the first argument names one. */
	public static void main(String[] args) {
		SpringApplication.run(InquiryTriageApplication.class, args);
	}

}
