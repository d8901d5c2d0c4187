create index inquiry_writer on inquiry (writer, received desc);
