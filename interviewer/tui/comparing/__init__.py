"""What is compared of two rounds."""
