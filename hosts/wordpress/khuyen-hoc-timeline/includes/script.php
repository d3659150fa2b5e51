<?php
/**
 * The script of the release, named once on pages with a timeline and on no other.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** Name of the script within WordPress. */
const SCRIPT = 'khuyen-hoc-timeline';

/** Puts the script into the page that is being made. */
function enqueue_script(): void {
	// Without a version in its address: the script's address never changes, and browsers ask for it anew.
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_enqueue_script( SCRIPT, address() . ENTRY, array(), null, true );
	if ( false === has_action( 'wp_footer', __NAMESPACE__ . '\print_structured_data' ) ) {
		add_action( 'wp_footer', __NAMESPACE__ . '\print_structured_data' );
	}
}

/** Prints what search engines read, once. */
function print_structured_data(): void {
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a file of the release, like the script.
	echo structured_data(), "\n";
}

/**
 * Says that the script is a module. (WordPress has a function for that only since 6.5.)
 *
 * @param string $tag    The tag as WordPress writes it.
 * @param string $handle The script's name.
 */
function as_module( string $tag, string $handle ): string {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	// Themes without support for HTML5 get a type from WordPress, and a second one would be ignored.
	$plain = preg_replace( '/\stype=([\'"]).*?\1/', '', $tag );
	return preg_replace( '/<script\b/', '<script type="module"', $plain, 1 );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );
