<?php
/**
 * Where the release lies, and its plain HTML.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** Option: address of a folder with the release; empty for the plugin's own folder. */
const ADDRESS = 'khuyen_hoc_timeline_address';

/** Option: plain HTML of the release at that address, as it was when the address was saved. */
const COPY = 'khuyen_hoc_timeline_fallback';

/** The one script of a release that a page names. */
const ENTRY = 'khuyen-hoc-timeline.js';

/** Folder of the plugin to which `dist/` is copied. */
function folder(): string {
	return plugin_dir_path( PLUGIN ) . 'timeline/';
}

/** Folder of the release that readers get: an edition that an editor published here, or the plugin's own. */
function served_folder(): string {
	$edition = served_edition();
	return '' === $edition ? folder() : edition_folder( $edition );
}

/** Address of the folder of the release, with a slash at its end; empty where there is none. */
function address(): string {
	$elsewhere = get_option( ADDRESS, '' );
	if ( '' !== $elsewhere ) {
		return $elsewhere;
	}
	$edition = served_edition();
	if ( '' !== $edition ) {
		return edition_address( $edition );
	}
	return is_readable( folder() . ENTRY ) ? plugins_url( 'timeline/', PLUGIN ) : '';
}

/** Plain HTML for readers without the program. */
function fallback(): string {
	if ( '' !== get_option( ADDRESS, '' ) ) {
		return get_option( COPY, '' );
	}
	return parts( own_fragment() )[0];
}

/** Structured data for search engines; those of another server are not taken over. */
function structured_data(): string {
	return '' === get_option( ADDRESS, '' ) ? parts( own_fragment() )[1] : '';
}

/** What stands in the `fragment.html` of this site. */
function own_fragment(): string {
	$file = served_folder() . 'fragment.html';
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of ours.
	return is_readable( $file ) ? (string) file_get_contents( $file ) : '';
}

/**
 * The two parts of a `fragment.html`, each of which begins with a comment that says what it is for.
 *
 * @param string $fragment What stands in the file.
 * @return string[] The plain HTML, and the structured data.
 */
function parts( string $fragment ): array {
	$parts = preg_split( '/<!--.*?-->/s', $fragment );
	return array( trim( $parts[1] ?? '' ), trim( $parts[2] ?? '' ) );
}
