<?php
/**
 * The folder of an edition: each file has the checksum that its list says, and what the zip did not bring comes from the
 * plugin's own release.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/** The list of a release's files with their checksums. */
const SUMS = 'SHA256SUMS';

/** A path below a folder: no part begins with a dot, nothing leads out. */
const PLAIN_PATH = '~^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$~iD';

/** What a server is told about the files of a folder; an administrator puts it beside the release. */
const SERVER_FILES = array( '.htaccess', 'web.config' );

/**
 * Says why something is refused.
 *
 * @param string $sentence What is wrong, and what to do.
 * @param int    $status   Status of the answer.
 */
function refusal( string $sentence, int $status ): WP_Error {
	return new WP_Error( 'khuyen_hoc_timeline_refused', $sentence, array( 'status' => $status ) );
}

/**
 * Reads a list of checksums.
 *
 * @param string $text What stands in the file.
 * @return string[]|null Checksums by names; null where a line is none of such a list.
 */
function read_sums( string $text ): ?array {
	$sums = array();
	foreach ( preg_split( '/\R/', trim( $text ) ) as $line ) {
		if ( 1 !== preg_match( '/^([0-9a-f]{64}) [ *](.+)$/D', $line, $parts ) ) {
			return null;
		}
		$sums[ $parts[2] ] = $parts[1];
	}
	return $sums;
}

/** Checksums of the plugin's own release; empty where it has no list. */
function release_sums(): array {
	$file = folder() . SUMS;
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of ours.
	return is_readable( $file ) ? (array) read_sums( (string) file_get_contents( $file ) ) : array();
}

/**
 * Checks each file against the list in the folder, and adds those that the plugin's release has and the zip has not.
 *
 * @param string   $folder  The folder.
 * @param string[] $release Checksums of the plugin's release.
 */
function complete( string $folder, array $release ): ?WP_Error {
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file on this server.
	$sums = read_sums( (string) file_get_contents( $folder . SUMS ) );
	if ( null === $sums ) {
		return refusal( __( 'SHA256SUMS trong tệp zip không đúng dạng. Hãy bấm xuất bản lần nữa.', 'khuyen-hoc-timeline' ), 400 );
	}
	foreach ( $sums as $name => $sum ) {
		$name  = (string) $name;
		$is_in = 1 === preg_match( PLAIN_PATH, $name ) && is_file( $folder . $name );
		if ( $is_in && hash_file( 'sha256', $folder . $name ) !== $sum ) {
			/* translators: name of a file */
			$text = __( 'Tệp “%s” trong tệp zip không khớp mã kiểm SHA-256 của nó: nó đã bị sửa hoặc hỏng. Hãy bấm xuất bản lần nữa.', 'khuyen-hoc-timeline' );
			return refusal( sprintf( $text, $name ), 400 );
		}
		if ( $is_in ) {
			continue;
		}
		$own = folder() . $name;
		if ( ( $release[ $name ] ?? '' ) !== $sum || ! is_file( $own ) || hash_file( 'sha256', $own ) !== $sum ) {
			/* translators: name of a file */
			$text = __( 'Bản công bố này cần tệp “%s” mà bản phát hành trong plugin không có, hoặc có khác. Hãy tải lại trang này rồi xuất bản lần nữa; nếu vẫn vậy, nhờ người quản trị chép lại cả dist/ vào thư mục timeline của plugin.', 'khuyen-hoc-timeline' );
			return refusal( sprintf( $text, mb_substr( $name, 0, 100 ) ), 409 );
		}
		if ( ! copy_into( $own, $folder . $name ) ) {
			return unwritable();
		}
	}
	$files = files_below( $folder );
	$extra = array_diff( $files, array_keys( $sums ), array( SUMS ) );
	if ( array() !== $extra ) {
		/* translators: name of a file */
		$text = __( 'Tệp “%s” không có trong SHA256SUMS của tệp zip. Hãy bấm xuất bản lần nữa.', 'khuyen-hoc-timeline' );
		return refusal( sprintf( $text, reset( $extra ) ), 400 );
	}
	foreach ( SERVER_FILES as $name ) {
		if ( is_file( folder() . $name ) && ! copy_into( folder() . $name, $folder . $name ) ) {
			return unwritable();
		}
	}
	return null;
}

/** Nothing can be written. */
function unwritable(): WP_Error {
	/* translators: path of a folder */
	$text = __( 'Không ghi được vào %s. Nhờ người quản trị xem máy chủ còn chỗ không, và WordPress có quyền ghi vào thư mục ấy không.', 'khuyen-hoc-timeline' );
	return refusal( sprintf( $text, editions_folder() ), 500 );
}

/**
 * Paths of all files below a folder.
 *
 * @param string $folder The folder, with a slash at its end.
 * @return string[]
 */
function files_below( string $folder ): array {
	$entries = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) );
	$paths   = array();
	foreach ( $entries as $entry ) {
		$paths[] = str_replace( '\\', '/', substr( $entry->getPathname(), strlen( $folder ) ) );
	}
	return $paths;
}

/**
 * Copies a file of the release, and makes its folder.
 *
 * @param string $from Path of the file.
 * @param string $to   Path of the copy.
 */
function copy_into( string $from, string $to ): bool {
	return wp_mkdir_p( dirname( $to ) ) && copy( $from, $to );
}
