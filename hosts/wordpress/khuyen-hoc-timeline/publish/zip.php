<?php
/**
 * The zip of the authoring page becomes the folder of an edition.
 *
 * ZipArchive and not unzip_file() of WordPress: that writes whatever is in the zip before anybody could judge it, and may ask
 * for the password of an FTP account. Here each name and size is judged first, and each file's checksum before the folder
 * counts. The files lie among the uploads, where WordPress writes with the functions of PHP, too.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

use WP_Error;
use ZipArchive;

defined( 'ABSPATH' ) || exit;

/** Largest zip, in bytes; that of our 14 activities has 1.7 MB. */
const MAX_ZIP_BYTES = 16 * MB_IN_BYTES;

/** Largest sum of its files, in bytes. */
const MAX_UNPACKED_BYTES = 96 * MB_IN_BYTES;

/** Most files in it: those of a release, and three for the page of each partner. */
const MAX_FILES = 2000;

/** What no edition is without. */
const NEEDED_FILES = array( SUMS, ENTRY, 'fragment.html', 'data/articles.json', 'data/programmes.json' );

/** The kinds of files of a release, plain or compressed. Nothing that a server would run. */
const RELEASE_FILE = '~\.(?:html|css|js|json|wasm|txt|xlsx|ts|svg)(?:\.(?:br|gz))?$~D';

/** The page of a partner: of partners that come with the data, no release knows. */
const PARTNER_PAGE = '~^embed/[a-z0-9-]+\.html(?:\.(?:br|gz))?$~D';

/**
 * Makes the folder of an edition. What is in it counts only if there is no refusal.
 *
 * @param string $zip    Path of the zip.
 * @param string $folder Path of an empty folder, with a slash at its end.
 */
function write_edition( string $zip, string $folder ): ?WP_Error {
	$release = release_sums();
	if ( array() === $release ) {
		return refusal( __( 'Thư mục timeline của plugin không có SHA256SUMS, nên không biết bản phát hành có đủ tệp không. Người quản trị chép lại cả dist/ vào đó.', 'khuyen-hoc-timeline' ), 500 );
	}
	$archive = new ZipArchive();
	if ( 0 === filesize( $zip ) || true !== $archive->open( $zip ) ) {
		return refusal( __( 'Tệp gửi lên không phải tệp zip, hoặc đã hỏng trên đường gửi. Hãy bấm xuất bản lần nữa.', 'khuyen-hoc-timeline' ), 400 );
	}
	$refused = judge( $archive, $release ) ?? unpack_files( $archive, $folder ) ?? complete( $folder, $release );
	$archive->close();
	return $refused;
}

/**
 * Judges names and sizes, before anything is unpacked.
 *
 * @param ZipArchive $archive The zip.
 * @param string[]   $release Checksums of the plugin's release.
 */
function judge( ZipArchive $archive, array $release ): ?WP_Error {
	$bytes = 0;
	$names = array();
	for ( $index = 0; $index < $archive->numFiles; $index++ ) {
		$entry = $archive->statIndex( $index, ZipArchive::FL_UNCHANGED | ZipArchive::FL_ENC_RAW );
		$name  = (string) $entry['name'];
		$bytes += $entry['size'];
		if ( $bytes > MAX_UNPACKED_BYTES || $index >= MAX_FILES ) {
			/* translators: 1: megabytes, 2: number of files */
			$text = __( 'Tệp zip mở ra quá lớn: nhiều nhất %1$d MB và %2$d tệp. Hãy bớt dữ liệu, hoặc nhờ người quản trị chép bản công bố lên máy chủ.', 'khuyen-hoc-timeline' );
			return refusal( sprintf( $text, MAX_UNPACKED_BYTES / MB_IN_BYTES, MAX_FILES ), 413 );
		}
		$is_plain = 1 === preg_match( PLAIN_PATH, $name ) && ( SUMS === $name || 1 === preg_match( RELEASE_FILE, $name ) );
		$is_known = SUMS === $name || isset( $release[ $name ] ) || 1 === preg_match( PARTNER_PAGE, $name );
		if ( ! $is_plain || ! $is_known || in_array( $name, $names, true ) ) {
			/* translators: name of a file */
			$text = __( 'Trong tệp zip có “%s”, không phải tệp của bản phát hành (hoặc có hai lần). Chỉ nhận tệp zip do trang soạn này làm ra.', 'khuyen-hoc-timeline' );
			return refusal( sprintf( $text, mb_substr( wp_check_invalid_utf8( $name, true ), 0, 100 ) ), 400 );
		}
		$names[] = $name;
	}
	$missing = array_diff( NEEDED_FILES, $names );
	if ( array() !== $missing ) {
		/* translators: names of files */
		$text = __( 'Tệp zip thiếu %s, nên không phải bản công bố đầy đủ. Hãy bấm xuất bản lần nữa.', 'khuyen-hoc-timeline' );
		return refusal( sprintf( $text, implode( ', ', $missing ) ), 400 );
	}
	return null;
}

/**
 * Unpacks the files that were judged. Only contents are taken over: no links, no rights of files.
 *
 * @param ZipArchive $archive The zip.
 * @param string     $folder  Where to.
 */
function unpack_files( ZipArchive $archive, string $folder ): ?WP_Error {
	for ( $index = 0; $index < $archive->numFiles; $index++ ) {
		$entry   = $archive->statIndex( $index, ZipArchive::FL_UNCHANGED | ZipArchive::FL_ENC_RAW );
		$content = $archive->getStream( $archive->getNameIndex( $index ) );
		// The size that the zip states may be a lie; one byte more shows it.
		$written = false === $content ? false : write_file( $folder . $entry['name'], $content, $entry['size'] + 1 );
		if ( $written !== $entry['size'] ) {
			/* translators: name of a file */
			$text = __( 'Không mở được “%s” trong tệp zip, hoặc không ghi được lên máy chủ. Hãy bấm xuất bản lần nữa; nếu vẫn vậy, nhờ người quản trị xem máy chủ còn chỗ không.', 'khuyen-hoc-timeline' );
			return refusal( sprintf( $text, $entry['name'] ), 400 );
		}
	}
	return null;
}

/**
 * Writes a file, and makes its folder.
 *
 * @param string   $path    Path of the file.
 * @param resource $content Its content; it is closed.
 * @param int      $most    How many bytes at most.
 * @return int|false How many bytes were written.
 */
function write_file( string $path, $content, int $most ) {
	// phpcs:disable WordPress.WP.AlternativeFunctions -- among the uploads, as WordPress itself.
	$file    = wp_mkdir_p( dirname( $path ) ) ? fopen( $path, 'wb' ) : false;
	$written = false === $file ? false : stream_copy_to_stream( $content, $file, $most );
	fclose( $content );
	// What the disk has no room for shows when the file is closed.
	$is_whole = false !== $file && fclose( $file );
	// phpcs:enable
	return $is_whole ? $written : false;
}
